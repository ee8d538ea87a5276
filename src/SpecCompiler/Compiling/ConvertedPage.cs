using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>A page as an OpenAPI document, and the text that it was read from.</summary>
internal sealed record ConvertedPage(Page Page, string Text);
