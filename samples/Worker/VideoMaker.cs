using Reelwire.Core;
using Reelwire.Fal;

namespace Worker;

/// <summary>Makes the video of one row, from wherever the row was left.</summary>
internal sealed class VideoMaker(FalClient fal, Journal journal, BatchOptions batch, ILogger<VideoMaker> logger)
{
    /// <exception cref="ReelwireException">The next row would fail in the same way.</exception>
    public async Task MakeAsync(PromptRow row, CancellationToken cancellationToken)
    {
        if (journal.Of(row).State == RowState.New)
        {
            await SubmitAsync(row);
        }

        if (journal.Of(row) is { State: RowState.Accepted, Detail: { } handle })
        {
            await SaveAsync(row, TaskHandle.Parse(handle, null), cancellationToken);
        }
    }

    private async Task SubmitAsync(PromptRow row)
    {
        var request = new SeedanceV1ProImageToVideoRequest { Prompt = row.Prompt, ImageUrl = MediaInput.FromFile(row.Image), Resolution = SeedanceV1ProImageToVideoResolution.P480 };
        journal.Add(row, RowState.Sending);
        try
        {
            // Not cancelled when the worker is stopped: the answer comes within seconds, and is worth money.
            var task = await fal.SubmitSeedanceV1ProImageToVideoAsync(request, CancellationToken.None);
            journal.Add(row, RowState.Accepted, task.Handle.ToString());
        }
        catch (ReelwireException failure)
        {
            journal.Add(row, failure.Billing == BillingImpact.NotBilled ? RowState.New : RowState.Unknown, failure.Message);
            if (failure is ConnectionFailedException or ApiKeyRejectedException or OutOfCreditsException)
            {
                throw;
            }
        }
    }

    private async Task SaveAsync(PromptRow row, TaskHandle handle, CancellationToken cancellationToken)
    {
        try
        {
            await fal.Resume(handle).SaveAsync(Path.Combine(batch.Folder, $"{row.Id}.mp4"), new SaveOptions { Overwrite = true }, cancellationToken);
            journal.Add(row, RowState.Done);
        }
        catch (ReelwireException failure) when (failure is TaskFailedException or TaskLostException or ResultExpiredException)
        {
            journal.Add(row, RowState.Failed, failure.Message);
        }
        catch (ReelwireException failure)
        {
            // The task goes on, and so does the next run.
            logger.LogWarning("Row {Row} has no video yet: {Reason}", row.Id, failure.Message);
        }
    }
}
