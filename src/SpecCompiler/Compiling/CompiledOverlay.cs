using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Overlays;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>
/// Applies overlay.yaml to what is compiled. Operations and schemas are corrected once they have their names and before C# is worked out, so that types and checks follow;
/// the rest of a document when it is finished.
/// </summary>
internal sealed class CompiledOverlay(Overlay overlay, DiagnosticBag bag)
{
    // The document's own operations have these from the page; all else is worked out later.
    private static readonly string[] s_corrected = ["summary", "description", "deprecated", "parameters", "requestBody", "responses"];

    private readonly OverlayRun _run = new(overlay, bag);

    /// <summary>Corrects operations and schemas.</summary>
    public void Correct(IReadOnlyList<VendorHost> hosts, OperationSet operations, ComponentPool pool)
    {
        CorrectSchemas(pool);
        foreach (var host in hosts)
        {
            CorrectOperations([.. operations.All.Where(operation => operation.Host == host)]);
        }

        CheckReferences(operations, pool);
    }

    /// <summary>Corrects the rest of the finished documents, and tells the actions that matched nothing.</summary>
    public void Correct(IEnumerable<CompiledDocument> documents)
    {
        foreach (var document in documents)
        {
            _run.Apply(document.Json, action => action.Target.First is not ("paths" or "components"));
        }

        _run.TellUnmatched();
    }

    private void CorrectSchemas(ComponentPool pool)
    {
        var schemas = new JsonObject(pool.All.Select(component => KeyValuePair.Create(component.Key, (JsonNode?)component.Value.Schema)));
        var view = new JsonObject { ["paths"] = new JsonObject(), ["components"] = new JsonObject { ["schemas"] = schemas } };
        _run.Apply(view, action => action.Target.First == "components");
        ShapeRepair.Apply(view, Findings());
        Compare("schemas", pool.All.Keys, (view.Object("components").Object("schemas") ?? []).Select(schema => schema.Key));
        foreach (var component in pool.All.Values)
        {
            component.Schema = view.Object("components").Object("schemas")?.Take(component.Name) as JsonObject ?? [];
            foreach (var (member, _) in component.Schema.Object("properties") ?? [])
            {
                if (component.Members.TryAdd(member, overlay.Source.Start) && !AllowList.IsMember(member))
                {
                    overlay.Source.Start.Report(bag, CompilerRules.RefusedName, $"The member name '{Quoted.Text(member)}' is refused: {AllowListTexts.Member}");
                }
            }
        }
    }

    private void CorrectOperations(ApiOperation[] operations)
    {
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            paths.GetOrAdd(operation.Path)[operation.Method] = operation.Json;
        }

        var view = new JsonObject { ["paths"] = paths };
        var fixedParts = operations.Select(Fixed).ToArray();
        _run.Apply(view, action => action.Target.First == "paths");
        ShapeRepair.Apply(view, Findings());
        Compare("operations", operations.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal), Operation.AllOf(view).Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal));
        foreach (var (operation, was) in operations.Zip(fixedParts))
        {
            if (!JsonNode.DeepEquals(was, Fixed(operation)))
            {
                overlay.Source.Start.At("actions").Report(
                    bag,
                    OverlayRules.UnfitUpdate,
                    $"An action changes {operation.Method.ToUpperInvariant()} {operation.Path} beyond what a page tells of an operation: {string.Join(", ", s_corrected)}.");
            }

            view.Object("paths").Object(operation.Path)?.Remove(operation.Method);
        }
    }

    private static JsonObject Fixed(ApiOperation operation) =>
        new(operation.Json.Where(member => !s_corrected.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private void Compare(string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            overlay.Source.Start.At("actions").Report(bag, OverlayRules.AddsOrRemoves, $"The actions add or remove {what}: an overlay corrects what is there, and protocol.yaml describes what is not.");
        }
    }

    private void CheckReferences(OperationSet operations, ComponentPool pool)
    {
        foreach (var name in pool.All.Values.SelectMany(component => SchemaShape.ReferencesIn(component.Schema)).Concat(operations.All.SelectMany(operation => SchemaShape.ReferencesIn(operation.Json))).Distinct(StringComparer.Ordinal))
        {
            if (!pool.All.ContainsKey(name))
            {
                overlay.Source.Start.At("actions").Report(bag, CompilerRules.BrokenReference, $"After the overlay a reference leads to '{Quoted.Text(name)}', which no document has.");
            }
        }
    }

    private PageFindings Findings() => new(overlay.Source.File, bag);
}
