using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>Works out a page's tokens: <c>page</c>, <c>title</c>, <c>stem</c>, <c>path</c>, <c>status</c>, <c>result</c> and those that the protocol cuts out of paths.</summary>
internal sealed class TokenValues(Protocol protocol)
{
    /// <summary>The tokens of a page that is submitted to at <paramref name="path"/>.</summary>
    public PageTokens For(VendorPage facts, Page page, string stem, string path)
    {
        var status = facts.StatusPath ?? path;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = facts.Name,
            ["title"] = page.Title,
            ["stem"] = stem,
            ["path"] = path,
            ["status"] = status,
        };
        values["result"] = new PageTokens(values).Expand(protocol.Bodies.GetValueOrDefault("post") ?? "");
        foreach (var token in protocol.Tokens)
        {
            var match = token.Pattern.Match(token.OfStatusPath ? status : path);
            if (match.Success)
            {
                values[token.Name] = match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
            }
        }

        return new PageTokens(values);
    }
}
