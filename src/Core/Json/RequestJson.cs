namespace Reelwire.Core;

/// <summary>A request's JSON, and the images that are streamed into it.</summary>
/// <param name="Bytes">UTF-8, with placeholders for images.</param>
/// <param name="Images">Those that are no URLs, each once.</param>
internal readonly record struct RequestJson(byte[] Bytes, IReadOnlyList<MediaInput> Images);
