using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Binds a model's typed submit to <see cref="VideoPrompt"/>; made by generated code.</summary>
/// <typeparam name="TRequest">The model's request.</typeparam>
/// <typeparam name="TResult">The model's result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VideoModel<TRequest, TResult> : VideoModel
    where TRequest : class, IValidatedRequest
    where TResult : class, IGenerationResult
{
    /// <summary>Makes the model's request of a prompt whose required members are there.</summary>
    public required Func<VideoPrompt, TRequest> Request { get; init; }

    /// <summary>The model's typed submit.</summary>
    public required Func<TRequest, CancellationToken, Task<GenerationTask<TResult>>> Submit { get; init; }

    /// <inheritdoc/>
    public override async Task<GenerationTask> SubmitAsync(VideoPrompt prompt, CancellationToken cancellationToken = default)
    {
        var faults = Validate(prompt);
        return faults.Count == 0
            ? await Submit(Request(prompt), cancellationToken).ConfigureAwait(false)
            : throw new RequestInvalidException(
                $"The prompt does not suit {Name}: {string.Join("; ", faults)}. Nothing was sent.", new ErrorDetails { Vendor = Vendor, Operation = Name, Billing = BillingImpact.NotBilled }, faults);
    }

    private protected override IReadOnlyList<RequestFault> ValidateRequest(VideoPrompt prompt) => Request(prompt).Validate();
}
