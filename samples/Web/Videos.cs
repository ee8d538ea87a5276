using System.Collections.Concurrent;
using Reelwire.AspNetCore;
using Reelwire.Core;
using Reelwire.Freepik;

namespace Web;

/// <summary>The videos that are being made. Each is waited for, which ends when the vendor's webhook comes, and saved here, since the vendor keeps it for a while only.</summary>
internal sealed class Videos(FreepikClient freepik, VideoFolder folder, IHostApplicationLifetime lifetime, ILogger<Videos> logger) : BackgroundService, IWebhookHandler
{
    private readonly ConcurrentDictionary<TaskHandle, GenerationTask> _running = new();
    private readonly ConcurrentDictionary<TaskHandle, string> _problems = new();

    public void Follow(GenerationTask task)
    {
        if (!folder.HasVideo(task.Handle) && _running.TryAdd(task.Handle, task))
        {
            _ = SaveAsync(task);
        }
    }

    public VideoStatus? Find(TaskHandle handle)
    {
        if (folder.HasVideo(handle))
        {
            return new VideoStatus("done", File: $"/videos/{handle}/file");
        }

        if (_problems.TryGetValue(handle, out var problem))
        {
            return new VideoStatus("failed", Problem: problem);
        }

        return !folder.HasTask(handle) ? null
            : new VideoStatus(_running.TryGetValue(handle, out var task) && task.LastUpdate.State != TaskState.Queued ? "running" : "queued");
    }

    /// <summary>Hears of tasks that nobody waits for: their browser left before the answer, or this process was killed, or the answer was lost. They are paid as well.</summary>
    public async Task HandleAsync(WebhookNotice notice, CancellationToken cancellationToken)
    {
        await folder.KeepAsync(notice.Handle);
        Follow(freepik.Resume(notice.Handle));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var handle in folder.Unfinished())
        {
            Follow(freepik.Resume(handle));
        }

        return Task.CompletedTask;
    }

    private async Task SaveAsync(GenerationTask task)
    {
        try
        {
            await task.SaveAsync(folder.VideoOf(task.Handle), new SaveOptions { Overwrite = true }, lifetime.ApplicationStopping);
        }
        catch (Exception failure) when (failure is TaskFailedException or TaskLostException or ResultExpiredException)
        {
            logger.LogWarning(failure, "There will be no video of {Handle}", task.Handle);
            _problems[task.Handle] = "Freepik could not make this video.";
            folder.Forget(task.Handle);
        }
        catch (Exception failure) when (failure is ReelwireException or IOException)
        {
            logger.LogError(failure, "The video of {Handle} could not be saved; the next start goes on with it", task.Handle);
            _problems[task.Handle] = "This video cannot be fetched for now. It is not lost.";
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The next start goes on with it.
        }
        finally
        {
            _running.TryRemove(task.Handle, out _);
        }
    }
}
