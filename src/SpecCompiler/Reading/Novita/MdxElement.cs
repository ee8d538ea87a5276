using System.Text;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>An element of an MDX page that describes a member, or groups those that do.</summary>
/// <param name="Name"><c>ParamField</c>, <c>ResponseField</c> or <c>Expandable</c>.</param>
/// <param name="Attributes">Attributes with their values as written: <c>"16:9"</c>, <c>{5}</c>, or nothing.</param>
/// <param name="Position">Where the opening tag stands.</param>
internal sealed record MdxElement(string Name, IReadOnlyDictionary<string, string> Attributes, PagePosition Position)
{
    private readonly StringBuilder _text = new();

    /// <summary>The elements within, in page order.</summary>
    public List<MdxElement> Children { get; } = [];

    /// <summary>The text within, without that of the elements within.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds to the text within.</summary>
    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>The attribute's value without quotes or braces, or null when it is not there.</summary>
    public string? Value(string attribute) =>
        Attributes.TryGetValue(attribute, out var written) ? written is ['"' or '\'' or '{', .. var value, '"' or '\'' or '}'] ? value : written : null;

    /// <summary>Whether the attribute is set: <c>required</c>, <c>required={true}</c> or <c>required="true"</c>.</summary>
    public bool IsSet(string attribute) => Value(attribute)?.Trim() is "" or "true";
}
