using System.ComponentModel;
using System.Globalization;

namespace Reelwire.Core;

/// <summary>Writes values into a URL; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestPath
{
    private string _text = string.Empty;
    private bool _hasQuery;

    /// <summary>Adds text that the document fixes.</summary>
    public RequestPath Literal(string text)
    {
        _text += text;
        return this;
    }

    /// <summary>Adds one path segment, escaped as a whole, so that a <c>/</c> or <c>:</c> in an id stays in its segment.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would name another resource.</exception>
    public RequestPath Segment(string name, string value)
    {
        if (string.IsNullOrEmpty(value) || value is "." or "..")
        {
            throw new ArgumentException("The value must not be empty, '.' or '..': it is one segment of a URL.", name);
        }

        _text += Uri.EscapeDataString(value);
        return this;
    }

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, string? value)
    {
        if (value is not null)
        {
            _text += $"{(_hasQuery ? '&' : '?')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
            _hasQuery = true;
        }

        return this;
    }

    /// <summary>Adds a query parameter when it has a value, as <c>true</c> or <c>false</c>.</summary>
    public RequestPath Query(string name, bool? value) => Query(name, value is { } flag ? (flag ? "true" : "false") : null);

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, double? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text;
}
