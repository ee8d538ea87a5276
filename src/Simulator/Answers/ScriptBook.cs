using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Reelwire.Simulator.Answers;

/// <summary>The scripted answers that wait for their operations.</summary>
internal sealed class ScriptBook
{
    private readonly ConcurrentDictionary<(VendorHost Host, string OperationId), ConcurrentQueue<SimulatedAnswer>> _answers = new();

    /// <summary>Appends answers for an operation.</summary>
    public void Add(VendorHost host, string operationId, IEnumerable<SimulatedAnswer> answers)
    {
        var queue = _answers.GetOrAdd((host, operationId), _ => new ConcurrentQueue<SimulatedAnswer>());
        foreach (var answer in answers)
        {
            if (answer is { Accept: true, Connection: ConnectionFate.ResetBeforeBody })
            {
                throw new ArgumentException("A request whose body is never read cannot be accepted: use ResetBeforeAnswer.", nameof(answers));
            }

            queue.Enqueue(answer);
        }
    }

    /// <summary>Takes the next answer for an operation.</summary>
    public bool TryTake(VendorHost host, string operationId, [NotNullWhen(true)] out SimulatedAnswer? answer)
    {
        answer = null;
        return _answers.TryGetValue((host, operationId), out var queue) && queue.TryDequeue(out answer);
    }
}
