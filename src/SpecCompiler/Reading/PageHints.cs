namespace Reelwire.SpecCompiler.Reading;

/// <summary>What vendor.yaml says of a page that the page itself may leave out.</summary>
/// <param name="Method">HTTP method, upper case.</param>
/// <param name="Path">Path, beginning with a slash.</param>
/// <param name="Server">Base URL of the host.</param>
internal sealed record PageHints(string? Method = null, string? Path = null, string? Server = null);
