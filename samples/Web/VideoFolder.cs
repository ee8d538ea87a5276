using Reelwire.Core;

namespace Web;

/// <summary>
/// The tasks and their videos, as files that are named by the task's handle: a <c>.task</c> from the moment that the task is known, an <c>.mp4</c> when it is done. What is running after a restart stands there, and no database is needed.
/// </summary>
internal sealed class VideoFolder
{
    private readonly string _path;

    public VideoFolder(string path) => _path = Directory.CreateDirectory(path).FullName;

    /// <summary>The tasks that have no video yet.</summary>
    public IEnumerable<TaskHandle> Unfinished() =>
        Directory.EnumerateFiles(_path, "*.task").Select(file => TaskHandle.Parse(Path.GetFileNameWithoutExtension(file), null)).Where(handle => !HasVideo(handle));

    public ValueTask KeepAsync(TaskHandle handle)
    {
        File.Create(TaskOf(handle)).Dispose();
        return ValueTask.CompletedTask;
    }

    public bool HasTask(TaskHandle handle) => File.Exists(TaskOf(handle));

    public bool HasVideo(TaskHandle handle) => File.Exists(VideoOf(handle));

    /// <summary>Forgets a task that has come to nothing.</summary>
    public void Forget(TaskHandle handle) => File.Delete(TaskOf(handle));

    // A handle is URL-safe text, so no part of it leads out of the folder; a vendor's task id could be anything.
    public string VideoOf(TaskHandle handle) => Path.Combine(_path, $"{handle}.mp4");

    private string TaskOf(TaskHandle handle) => Path.Combine(_path, $"{handle}.task");
}
