namespace Reelwire.Benchmarks.Polling;

/// <summary>What many tasks in flight cost.</summary>
/// <param name="HeapBytesPerTask">Managed memory for each, its id and handle included.</param>
/// <param name="CpuMicrosecondsPerPoll">Processor time of one look, the call itself left out.</param>
/// <param name="LatenessP99Milliseconds">How long after it was due the latest of a hundred looks came.</param>
internal sealed record InFlightFigures(double HeapBytesPerTask, double CpuMicrosecondsPerPoll, double LatenessP99Milliseconds);
