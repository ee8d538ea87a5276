using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Progress;

/// <summary>One line per change of state, for files and pipes.</summary>
internal sealed class PlainProgress(TextWriter writer) : IProgressDisplay, IProgress<VideoProgress>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<VideoLabel, string> _states = [];

    public Task<IReadOnlyList<VideoReport>> ShowAsync(IReadOnlyList<VideoLabel> videos, Func<IProgress<VideoProgress>, Task<IReadOnlyList<VideoReport>>> work) => work(this);

    public void Report(VideoProgress value)
    {
        lock (_lock)
        {
            if (_states.TryGetValue(value.Video, out var last) && last == value.State)
            {
                return;
            }

            _states[value.Video] = value.State;
            writer.WriteLine(value.Handle is null ? $"{value.Video.Vendor}: {value.State}" : $"{value.Video.Vendor}: {value.State}, handle {value.Handle}");
        }
    }
}
