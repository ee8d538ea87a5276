namespace Reelwire.Benchmarks.Images;

/// <summary>What one way came to.</summary>
/// <param name="Way">Its name.</param>
/// <param name="AllocatedMb">Managed memory that one request allocates in a fresh process.</param>
/// <param name="ThroughputRatio">Time of the bare loop, or of what is bare for it, by its time.</param>
/// <param name="WireBytes">Length of the body.</param>
internal sealed record ImagesRow(string Way, double AllocatedMb, double ThroughputRatio, long WireBytes);
