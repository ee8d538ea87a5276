using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>One documentation page, read: the same facts as an OpenAPI 3.0 document.</summary>
/// <param name="File">The page's path as the user gave it, for diagnostics.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Document">
/// <c>info</c>, <c>servers</c>, <c>paths</c> and <c>components.schemas</c> as the page tells them: schemas stay inline where the page has them inline, component names are the page's own.
/// Image limits found in prose stand as <c>x-media</c> on the member. It is the page's alone: no protocol, no C# names.
/// </param>
/// <param name="Lines">Page line (from 1) of a JSON pointer into <paramref name="Document"/>, for the facts whose line is known.</param>
internal sealed record Page(string File, string Title, JsonObject Document, IReadOnlyDictionary<string, int> Lines);
