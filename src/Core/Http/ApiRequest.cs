using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>One call of a vendor's API; made by generated code.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Operation">The operationId in the vendor's OpenAPI document.</param>
/// <param name="PathAndQuery">Begins with a slash; escaped.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ApiRequest(HttpMethod Method, string Operation, RequestPath PathAndQuery)
{
    /// <summary>Whether a success costs money, so that the request may be sent once only.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Whether it is asked for again after a failure that may pass: a list.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Header parameters; absent values are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Headers { get; init; } = [];
}
