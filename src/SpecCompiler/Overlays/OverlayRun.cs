using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>Applies an overlay's actions, and knows which of them found something.</summary>
internal sealed class OverlayRun(Overlay overlay, DiagnosticBag bag)
{
    private readonly HashSet<OverlayAction> _matched = new(ReferenceEqualityComparer.Instance);

    /// <summary>Applies the actions that are wanted to a document, in their order.</summary>
    public void Apply(JsonObject document, Func<OverlayAction, bool> wanted)
    {
        foreach (var action in overlay.Actions.Where(wanted))
        {
            if (action.Target.IsRoot)
            {
                _matched.Add(action);
                ApplyToRoot(action, document);
                continue;
            }

            // From the back: taking an item out of an array moves those behind it.
            foreach (var found in action.Target.Find(document).Reverse())
            {
                _matched.Add(action);
                Apply(action, found);
            }
        }
    }

    /// <summary>Tells the actions that found nothing in any document: the page may have been mended, or has moved on.</summary>
    public void TellUnmatched()
    {
        foreach (var action in overlay.Actions.Where(action => !_matched.Contains(action)))
        {
            action.Place.At("target").Report(bag, OverlayRules.NothingMatched, $"'{action.Target.Text}' matches nothing: look whether the page has changed, and mend the action or take it out.");
        }
    }

    private void ApplyToRoot(OverlayAction action, JsonObject document)
    {
        if (action is { Remove: false, Update: JsonObject update })
        {
            Merge(document, update);
        }
        else
        {
            Unfit(action, "the whole document takes an object to merge");
        }
    }

    private void Apply(OverlayAction action, (JsonNode Owner, string? Name, int Index) found)
    {
        if (action.Remove)
        {
            Remove(found);
            return;
        }

        switch (JsonPath.Value(found), action.Update)
        {
            case (JsonObject target, JsonObject update):
                Merge(target, update);
                break;
            case (JsonArray target, { } item):
                target.Add(item.DeepClone());
                break;
            case (JsonObject, _):
                Unfit(action, "an object takes an object to merge");
                break;
            default:
                Unfit(action, "it selects a plain value; select the object around it and update that");
                break;
        }
    }

    private static void Remove((JsonNode Owner, string? Name, int Index) found)
    {
        if (found.Name is { } name)
        {
            found.Owner.AsObject().Remove(name);
        }
        else
        {
            found.Owner.AsArray().RemoveAt(found.Index);
        }
    }

    private void Unfit(OverlayAction action, string why) => action.Place.Report(bag, OverlayRules.UnfitUpdate, $"The action on '{action.Target.Text}' cannot be applied: {why}.");

    // As the specification has it: objects are merged member by member, arrays grow, anything else is replaced.
    private static void Merge(JsonObject target, JsonObject update)
    {
        foreach (var (name, value) in update)
        {
            switch (target[name], value)
            {
                case (JsonObject inner, JsonObject more):
                    Merge(inner, more);
                    break;
                case (JsonArray items, JsonArray more):
                    foreach (var item in more)
                    {
                        items.Add(item?.DeepClone());
                    }

                    break;
                default:
                    target[name] = value?.DeepClone();
                    break;
            }
        }
    }
}
