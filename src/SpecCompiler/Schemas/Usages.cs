using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Operations;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Which components are sent, received and only ever seen in errors.</summary>
internal sealed class Usages
{
    private readonly ComponentPool _pool;

    /// <summary>Follows the bodies of the operations; <paramref name="results"/> are task results that no operation names.</summary>
    public Usages(ComponentPool pool, IReadOnlyList<ApiOperation> operations, IEnumerable<string> results, DiagnosticBag bag)
    {
        _pool = pool;
        Sent = Closure(operations.SelectMany(operation => SchemaShape.ReferencesIn(operation.RequestSchema)));
        Received = Closure(operations.SelectMany(operation => operation.SuccessContents.SelectMany(SchemaShape.ReferencesIn)).Concat(results));
        foreach (var name in Sent.Where(name => Received.Contains(name) && pool.All[name].IsObject))
        {
            pool.All[name].Place.Report(
                bag,
                CompilerRules.BothDirections,
                $"'{name}' is sent and received, but requests are strict and answers tolerant; give the member on one side another schema under 'overrides:' in protocol.yaml.");
        }
    }

    /// <summary>Components inside request bodies.</summary>
    public IReadOnlySet<string> Sent { get; }

    /// <summary>Components inside success bodies and results.</summary>
    public IReadOnlySet<string> Received { get; }

    /// <summary>The components that are reached from some, with those themselves.</summary>
    public HashSet<string> Closure(IEnumerable<string> names) => Closure(_pool, names);

    /// <summary>The components that are reached from some, with those themselves.</summary>
    public static HashSet<string> Closure(ComponentPool pool, IEnumerable<string> names)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (pool.All.TryGetValue(name, out var component) && reached.Add(name))
            {
                foreach (var inner in SchemaShape.ReferencesIn(component.Schema))
                {
                    open.Push(inner);
                }
            }
        }

        return reached;
    }
}
