using System.ComponentModel;
using System.Globalization;

namespace Reelwire.Core;

/// <summary>The path and query of a URL, with values written into it; made by generated code. Its text is put together once, with the host's address before it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RequestPath
{
    private readonly string? _root;
    private readonly string? _rest;
    private readonly bool _hasQuery;

    private RequestPath(string? root, string? rest, bool hasQuery)
    {
        _root = root;
        _rest = rest;
        _hasQuery = hasQuery;
    }

    /// <summary>Adds text that the document fixes.</summary>
    public RequestPath Literal(string text) => _root is null && _rest is null ? new RequestPath(text, null, hasQuery: false) : Add(text);

    /// <summary>Adds one path segment, escaped as a whole, so that a <c>/</c> or <c>:</c> in an id stays in its segment.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would name another resource.</exception>
    public RequestPath Segment(string name, string value)
    {
        if (string.IsNullOrEmpty(value) || value is "." or "..")
        {
            throw new ArgumentException("The value must not be empty, '.' or '..': it is one segment of a URL.", name);
        }

        return Add(Uri.EscapeDataString(value));
    }

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, string? value) =>
        value is null ? this : new RequestPath(_root, $"{_rest}{(_hasQuery ? '&' : '?')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}", hasQuery: true);

    /// <summary>Adds a query parameter when it has a value, as <c>true</c> or <c>false</c>.</summary>
    public RequestPath Query(string name, bool? value) => Query(name, value is { } flag ? (flag ? "true" : "false") : null);

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a query parameter when it has a value.</summary>
    public RequestPath Query(string name, double? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => At(string.Empty);

    /// <summary>The URL at a host.</summary>
    internal string At(string host) => string.Concat(host, _root, _rest);

    private RequestPath Add(string text) => new(_root, _rest + text, _hasQuery);
}
