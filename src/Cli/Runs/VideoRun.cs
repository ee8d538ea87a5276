using Reelwire.Cli.Commands;
using Reelwire.Cli.Inputs;
using Reelwire.Cli.Progress;
using Reelwire.Core;

namespace Reelwire.Cli.Runs;

/// <summary>Makes one video: gets its task, watches it, saves the file.</summary>
internal sealed class VideoRun(VideoLabel video, RunSettings settings, FailureReader failures, TimeProvider time)
{
    /// <summary>The name of the file, without its extension.</summary>
    public required string FileName { get; init; }

    /// <summary>Submits the task, or finds it again.</summary>
    public required Func<CancellationToken, Task<GenerationTask>> GetTask { get; init; }

    /// <summary>Whether the task was there before, so that nothing is sent to the vendor but questions.</summary>
    public bool IsResumed { get; init; }

    public VideoLabel Video => video;

    /// <summary>Runs to the end, whatever it is.</summary>
    public async Task<VideoReport> RunAsync(OutputFolder folder, IProgress<VideoProgress> progress, CancellationToken cancellationToken)
    {
        var begin = time.GetTimestamp();
        var report = new VideoReport(video, VideoOutcome.Failed);
        try
        {
            progress.Report(new VideoProgress(video, IsResumed ? "resuming" : "sending"));
            var task = await GetTask(cancellationToken);
            report = report with { Handle = task.Handle };
            if (!IsResumed)
            {
                progress.Report(new VideoProgress(video, "accepted") { Handle = task.Handle });
            }

            await foreach (var update in task.WatchAsync(cancellationToken))
            {
                progress.Report(VideoProgress.Of(video, update));
            }

            var path = folder.NewFile(FileName);
            var saved = await task.SaveAsync(path, cancellationToken);
            report = report with { Outcome = VideoOutcome.Saved, Path = path, Bytes = saved.Length };
        }
        catch (Exception exception)
        {
            // Also what nobody expects: one vendor's trouble must not hide the others' results, nor that money may be gone.
            report = report with
            {
                Outcome = FailureReader.OutcomeOf(exception, report.Handle),
                Error = failures.Describe(exception, report.Handle),
                ResumeLine = FailureReader.CanResume(exception) ? settings.ResumeLine(report.Handle) : null,
            };
        }

        progress.Report(new VideoProgress(video, report.OutcomeText) { HasEnded = true });
        return report with { Elapsed = time.GetElapsedTime(begin) };
    }
}
