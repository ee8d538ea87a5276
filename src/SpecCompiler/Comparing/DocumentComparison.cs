using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>Compares two documents operation by operation.</summary>
internal static partial class DocumentComparison
{
    /// <summary>All differences.</summary>
    public static Comparison Of(Page before, Page after, DiagnosticBag bag)
    {
        var old = ByKey(DocumentDescription.Of(before, bag));
        var now = ByKey(DocumentDescription.Of(after, bag));
        var changes = new List<Change>();
        foreach (var (key, operation) in old)
        {
            changes.AddRange(now.TryGetValue(key, out var same) ? new OperationComparison(operation, same).Run() : [Whole(operation, Trend.Removed)]);
        }

        changes.AddRange(now.Where(operation => !old.ContainsKey(operation.Key)).Select(operation => Whole(operation.Value, Trend.Added)));
        if (changes.Count == 0 && !JsonNode.DeepEquals(before.Document, after.Document))
        {
            changes.Add(new Change("", "", "", "document", null, null, ComparisonRules.For(Aspect.Document, Trend.Changed)) { IsSent = true });
        }

        return new Comparison(changes);
    }

    private static Change Whole(OperationDescription operation, Trend trend) =>
        new(operation.ToString(), "", "", "operation", trend == Trend.Removed ? operation.ToString() : null, trend == Trend.Added ? operation.ToString() : null, ComparisonRules.For(Aspect.Operation, trend)) { IsSent = true };

    // What a path parameter is called is no part of the address, unless two addresses differ in nothing else.
    private static Dictionary<string, OperationDescription> ByKey(IReadOnlyList<OperationDescription> operations)
    {
        var found = new Dictionary<string, OperationDescription>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (!found.TryAdd($"{operation.Method} {PathParameter().Replace(operation.Path, "{}")}", operation))
            {
                found[operation.ToString()] = operation;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex PathParameter();
}
