namespace Reelwire.SpecCompiler.Reading;

/// <summary>Union types as pages write them: <c>string | list&lt;string | null&gt;</c>.</summary>
internal static class TypeUnion
{
    /// <summary>The alternatives of the union; those within brackets are not its own. The broken bar U+00A6 stands where MDX would take '|' for a table.</summary>
    public static string[] Split(string type)
    {
        var alternatives = new List<string>();
        var (start, depth) = (0, 0);
        for (var index = 0; index <= type.Length; index++)
        {
            var letter = index < type.Length ? type[index] : '|';
            depth += letter is '<' or '[' or '(' ? 1 : letter is '>' or ']' or ')' ? -1 : 0;
            if (index == type.Length || (depth <= 0 && letter is '|' or '¦' or '｜'))
            {
                alternatives.Add(type[start..index].Trim());
                start = index + 1;
            }
        }

        return [.. alternatives.Where(alternative => alternative.Length > 0)];
    }
}
