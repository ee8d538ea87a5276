namespace Reelwire.SpecCompiler.Operations;

/// <summary>Media types that count.</summary>
internal static class MediaTypes
{
    /// <summary>The one that requests and answers are written in.</summary>
    public const string Json = "application/json";
}
