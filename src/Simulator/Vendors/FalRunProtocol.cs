using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>fal.run: the answer to the submit is the result.</summary>
internal sealed class FalRunProtocol(TaskBook tasks, FalOutput output) : FalProtocol
{
    /// <inheritdoc/>
    public override async Task<SimulatedAnswer> AnswerAsync(ApiRequest request, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        var answer = await base.AnswerAsync(request, violations, cancellationToken);
        if (violations.Count == 0)
        {
            // The work is done, and charged, also for a client that no longer waits.
            await tasks.WaitAsync(cancellationToken);
        }

        return answer;
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        var task = tasks.Create(request, Guid.NewGuid().ToString("D"), []);
        var answer = task.Fails ? Details(422, [PolicyViolation]) : SimulatedAnswer.Json(200, output.Of(task));
        return answer with { Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-fal-request-id"] = task.Id } };
    }
}
