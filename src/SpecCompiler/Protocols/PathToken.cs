using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>A text cut out of a page's path.</summary>
/// <param name="Name">What operations call it, in angle brackets.</param>
/// <param name="OfStatusPath">Whether it is cut out of the status path instead.</param>
/// <param name="Pattern">What is cut: the first group, or all where there is none.</param>
internal sealed record PathToken(string Name, bool OfStatusPath, Regex Pattern);
