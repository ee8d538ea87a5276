using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>Reads overlay.yaml as OpenAPI Overlay 1.0 defines it.</summary>
internal sealed class OverlayReader(DiagnosticBag bag)
{
    /// <summary>The overlay; findings go to the bag.</summary>
    public Overlay Read(SourceDocument source)
    {
        var root = new Section(source.Start, source.Root, bag);
        if (!root.Text("overlay").StartsWith("1.0.", StringComparison.Ordinal))
        {
            root.Place.At("overlay").Report(bag, CompilerRules.ValueExpected, "'overlay' takes the version of the specification: 1.0.0 in quotes or plain.");
        }

        var info = root.Required("info");
        _ = (info.Text("title"), info.Text("version"), root.OptionalText("extends"));
        Close(info);
        var actions = root.Sections("actions").Select(Action).OfType<OverlayAction>().ToArray();
        if (actions.Length == 0 && !bag.HasErrors)
        {
            root.Place.At("actions").Report(bag, CompilerRules.ValueExpected, "'actions' takes a list of at least one action.");
        }

        Close(root);
        return new Overlay(source, actions);
    }

    private OverlayAction? Action(Section section)
    {
        var target = section.Text("target");
        _ = section.OptionalText("description");
        var remove = section.Flag("remove");
        var update = section.Any("update");
        Close(section);
        if (update is null && !remove)
        {
            section.Place.Report(bag, CompilerRules.ValueExpected, "An action has an 'update', or 'remove: true'.");
            return null;
        }

        if (JsonPath.Parse(target) is { } path)
        {
            // Written and read again: a number that was made in memory knows one .NET type only, a parsed one converts.
            return new OverlayAction(section.Place, path, update is null ? null : JsonNode.Parse(update.ToJsonString()), remove);
        }

        section.Place.At("target").Report(
            bag,
            OverlayRules.UnsupportedTarget,
            $"The target '{target}' is not supported: a JSONPath of $, .name, ['name'], [0], .*, [*] and [?@.name == 'text'] is expected.");
        return null;
    }

    // Every object of an overlay may have extensions.
    private static void Close(Section section)
    {
        foreach (var key in section.Keys.Where(key => key.StartsWith("x-", StringComparison.Ordinal)))
        {
            _ = section.Any(key);
        }

        section.Close();
    }
}
