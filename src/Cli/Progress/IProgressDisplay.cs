using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Progress;

/// <summary>Shows how videos come along while they are made.</summary>
internal interface IProgressDisplay
{
    /// <summary>Shows the progress that <paramref name="work"/> reports, until it is done.</summary>
    Task<IReadOnlyList<VideoReport>> ShowAsync(IReadOnlyList<VideoLabel> videos, Func<IProgress<VideoProgress>, Task<IReadOnlyList<VideoReport>>> work);
}
