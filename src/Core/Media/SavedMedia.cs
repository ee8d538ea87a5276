namespace Reelwire.Core;

/// <summary>A file that was downloaded.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="MediaType">The type that the server named, such as <c>video/mp4</c>; <see langword="null"/> when it named none.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record SavedMedia(string Path, long Length, string? MediaType, string Sha256);
