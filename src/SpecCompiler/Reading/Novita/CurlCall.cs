using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>A call that a page shows, on a line of its own or with curl; <paramref name="Method"/> is upper case.</summary>
internal sealed partial record CurlCall(string Method, string Server, string Path)
{
    /// <summary>The first call on the page that sends a body, or the first that sends none.</summary>
    public static CurlCall? Find(MarkdownPage page, bool sendsBody) =>
        page.Text.Split('\n').Select(Read).Concat(page.Fences.Select(Read)).OfType<CurlCall>().FirstOrDefault(call => sendsBody == call.Method is "POST" or "PUT" or "PATCH");

    private static CurlCall? Read(string line) =>
        Line().Match(line) is { Success: true } call ? new CurlCall(call.Groups["method"].Value, call.Groups["server"].Value, call.Groups["path"].Value) : null;

    private static CurlCall? Read(Fence fence)
    {
        if (!fence.Text.TrimStart().StartsWith("curl ", StringComparison.Ordinal) || Url().Match(fence.Text) is not { Success: true } url)
        {
            return null;
        }

        var option = MethodOption().Match(fence.Text);
        var method = option.Success ? option.Groups["method"].Value : DataOption().IsMatch(fence.Text) ? "POST" : "GET";
        return new CurlCall(method, url.Groups["server"].Value, url.Groups["path"].Value);
    }

    // "`POST https://api.novita.ai/v3/remove-text`", "## POST https://..."
    [GeneratedRegex("""\A[#*>`\s-]*(?<method>GET|POST|PUT|PATCH|DELETE)[*`\s:]+(?<server>https://[A-Za-z0-9.-]+(?::[0-9]+)?)(?<path>/[A-Za-z0-9_./{}~-]*)[*`\s]*\z""")]
    private static partial Regex Line();

    [GeneratedRegex("""(?<server>https://[A-Za-z0-9.-]+(?::[0-9]+)?)(?<path>/[A-Za-z0-9_./{}~-]*)""")]
    private static partial Regex Url();

    [GeneratedRegex("""(?:--request|-X)[\s=]+["']?(?<method>[A-Z]+)""")]
    private static partial Regex MethodOption();

    [GeneratedRegex(@"\s(?:--data[a-z-]*|-d|--form|-F)\s")]
    private static partial Regex DataOption();
}
