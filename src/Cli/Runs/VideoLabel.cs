namespace Reelwire.Cli.Runs;

/// <summary>Names a video while it is made.</summary>
internal sealed record VideoLabel(string Vendor, string Model);
