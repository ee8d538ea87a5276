using System.Text;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>A page as it is published.</summary>
/// <param name="Content">The page, byte for byte; known to be UTF-8.</param>
/// <param name="Validators">What to keep of the answer.</param>
internal sealed record FetchedPage(byte[] Content, PageValidators Validators)
{
    /// <summary>The page's text, as it would be read from a file.</summary>
    public string Text => Encoding.UTF8.GetString(Content).TrimStart('\uFEFF');
}
