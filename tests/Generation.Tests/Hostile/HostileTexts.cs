using FsCheck;
using FsCheck.Fluent;

namespace Reelwire.Generation.Tests.Hostile;

/// <summary>Generates what a hostile page might say.</summary>
internal static class HostileTexts
{
    private static readonly string[] s_fragments =
    [
        // Ends of strings, and what could follow.
        "\"", "'", "\"\"\"", "\\", "\\\"", "\\u0022", "\\x22", "\\U00000022", "\"; Pwn(); //", "\")] public static int Pwn => 1; [JsonPropertyName(\"", "\" + Pwn() + \"", "\");",

        // Ends of lines, in the order of C#'s grammar, and the control characters beside them.
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\a", "\b", "\u001b[31m", "\t", "\u007f", "\u009f",
        "\npublic static int Pwn => 1;\n", "\n#if false\n", "\n#endif\n", "\n#pragma warning disable\n", "\n#error pwned\n", "\r#line 1 \"pwn\"\r", "#region", "#nullable disable",

        // Ends of comments and of their elements.
        "*/", "/*", "//", "///", "</summary>", "<summary>", "</summary>\npublic int Pwn;\n/// <summary>", "<see cref=\"System.IO.File\"/>", "<inheritdoc/>", "<include file='/etc/passwd' path='*'/>",
        "<!--", "-->", "<![CDATA[", "]]>", "&quot;", "&#10;", "&", "<?xml?>", "<script>alert(1)</script>",

        // Templates, interpolation, attributes, statements.
        "{{", "}}", "{{ 1 | plus: 1 }}", "{% raw %}", "{% endraw %}", "{% template File %}", "{%- assign request = true -%}", "{", "}", "${x}", "$\"{Pwn()}\"", "{0}", "@\"",
        "[Obsolete]", "[assembly: System.Reflection.AssemblyTitle(\"pwn\")]", ";", ") { }", "=> throw null", "(", ")", "[]", "<T>", ",",

        // What no eye sees, and what it sees elsewhere.
        "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u061c", "\ufffe", "\uffff", "\ufdd0", "\ue000", "\ud83d\ude00", "\ud834\udd1e", "\udb40\udc41", "\u0130", "\u212a", "\uff11", "e\u0301", "視頻",

        // Names that C#, JSON, NSwag or the generated types have a meaning for.
        "class", "namespace", "record", "required", "field", "value", "await", "var", "_", "__arglist", "@class", "$ref", "$id", "$type", "$values", "x-csharp", "x-task", "type", "properties", "items",
        "additionalProperties", "allOf", "enum", "default", "toString", "ToString", "GetType", "Equals", "RawJson", "Values", "Known", "request", "cancellationToken", "cancellation_token", "transport",
        "content-type", "constructor", "__proto__", "System", "Reelwire", "prompt", "3d", "-1", "--", ".", "..", "../..", "%0A", "~1", "#/", "a-b", "a_b", "a.b", "a[b]", "a@b", "a$b",
    ];

    // Whatever else there is, and names of a length that no compiler takes.
    private static readonly Gen<string> s_fragment = Gen.Frequency(
        (40, Gen.Elements(s_fragments)),
        (4, from letter in Gen.Elements("a", "Z9", "_-", "\u202e", "é") from length in Gen.Elements(100, 600, 5000) select string.Concat(Enumerable.Repeat(letter, length))),
        (6, from unit in Gen.Choose(0, 0xFFFF) where !char.IsSurrogate((char)unit) select ((char)unit).ToString()));

    // A name that is hostile all over is refused all over: some are nearly good.
    private static readonly Gen<string> s_name = Gen.Frequency(
        (2, s_fragment),
        (2, from before in Gen.Elements("a", "nice_name", "x-") from fragment in s_fragment from after in Gen.Elements("", "z", "_2") select before + fragment + after),
        (1, from length in Gen.Choose(1, 12) from letters in Gen.ArrayOf(Gen.Elements("abzAZ09_-.$@[]".ToCharArray()), length) select new string(letters)));

    private static readonly Gen<string> s_text =
        from count in Gen.Choose(1, 6)
        from parts in Gen.ArrayOf(s_fragment, count)
        from gap in Gen.Elements("", " ", " and ")
        select string.Join(gap, parts);

    /// <summary>What that many places of a page say.</summary>
    public static Gen<HostileThings> Things(int count) =>
        from things in Gen.ArrayOf(from name in s_name from value in s_text from words in s_text select new HostileThing(name, value, words), count)
        select new HostileThings(things);
}
