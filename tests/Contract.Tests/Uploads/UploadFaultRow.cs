namespace Reelwire.Contract.Tests.Uploads;

/// <summary>What one kind of fault means to a submit whose image is uploaded first.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Begin">What the submit comes to when the fault strikes each request for a place.</param>
/// <param name="Begins">How many of those there are. Where there are several, a fault that strikes once does no harm.</param>
/// <param name="Put">What it comes to when the fault strikes each PUT of the bytes; null where nothing can strike these alone.</param>
/// <param name="Puts">How many of those there are.</param>
internal sealed record UploadFaultRow(string Kind, string Begin, int Begins, string? Put = null, int Puts = 0)
{
    /// <summary>What <see cref="Begin"/> may be instead, where the machine decides by chance.</summary>
    public string? BeginOr { get; init; }
}
