using System.Net;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Plain text of MDX: without tags and escapes, a line for each bullet.</summary>
internal static partial class MdxText
{
    public static string Plain(string mdx)
    {
        var text = Markup().Replace(mdx, match =>
            match.Groups["code"].Success ? match.Value
            : match.Groups["escaped"].Success ? match.Groups["escaped"].Value
            : match.Groups["entity"].Success ? WebUtility.HtmlDecode(match.Value)
            : match.Groups["br"].Success ? "\n"
            : match.Groups["item"].Success ? "\n* "
            : "");
        return BlankLines().Replace(string.Join('\n', text.Split('\n').Select(line => line.Trim())), "\n\n").Trim();
    }

    // What stands in back ticks is meant as it is: `<lora:$name:$weight>` is no tag.
    [GeneratedRegex("""(?<code>`[^`\n]*`)|\\(?<escaped>[\\`*_{}\[\]()#+\-.!~<>$|"'&^=:/])|(?<entity>&(?:lt|gt|amp|quot|nbsp|\#39);)|(?<br><br\s*/?>)|(?<item><li\b[^<>]*>)|</?[A-Za-z][^<>]*>""")]
    private static partial Regex Markup();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex BlankLines();
}
