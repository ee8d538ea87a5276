using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>fal.run: the answer to the submit is the result.</summary>
internal sealed class FalRunProtocol(TaskBook tasks, FalOutput output, VendorServices services) : FalProtocol(services.FalTokens)
{
    /// <inheritdoc/>
    protected override async Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!FalLifecycle.TryRead(request, FalLifecycle.Preference, out var life))
        {
            return Invalid(request, [FalLifecycle.Unreadable(FalLifecycle.Preference)]);
        }

        // The work is done, and charged, also for a client that no longer waits.
        var task = tasks.Create(request, request.Numbered.Draw.Id().ToString("D"), [], new TaskTerms { Life = life });
        await tasks.WaitAsync(task, cancellationToken);
        var answer = task.Fails ? Failed(task.Failure!) : SimulatedAnswer.Json(200, output.Of(task));
        return answer with
        {
            Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase) { ["x-fal-request-id"] = task.Id },
        };
    }

    /// <inheritdoc/>
    public override bool Costs(ApiOperation operation) => operation.Method == "POST";
}
