using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>A member that an answer must have for a client to go on.</summary>
/// <param name="Path">C# names from the body down; lists count as their items.</param>
/// <param name="Text">Its value, where it is a text.</param>
internal sealed partial record WantedMember(IReadOnlyList<string> Path, string Text)
{
    /// <summary>Reads an expression of the task contract: <c>Data?.Status?.Value</c>, <c>Videos?.Select(item => item.VideoUrl)</c>.</summary>
    public static WantedMember Of(string expression, string text) => new([.. Names().Matches(expression).Select(name => name.Value)], text);

    /// <summary>What is wanted of a member; null where nothing is.</summary>
    public WantedMember? Under(string? name) => Path.Count > 0 && Path[0] == name ? this with { Path = [.. Path.Skip(1)] } : null;

    // Each name but that of the method and its parameter.
    [GeneratedRegex(@"(?<=^|\?\.|item\.)\w+\b(?!\()")]
    private static partial Regex Names();
}
