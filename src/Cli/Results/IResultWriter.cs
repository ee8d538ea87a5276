using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Results;

/// <summary>Writes how videos ended.</summary>
internal interface IResultWriter
{
    Task WriteAsync(VideoReport report);
}
