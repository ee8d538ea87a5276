using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>How clients of others, such as Refit's, read an answer of which they have but the type. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseTypes
{
    /// <summary>How that answer is read, if it is the one asked for.</summary>
    public static JsonTypeInfo? Of<T>(Type asked)
        where T : ResponsePart, IResponse<T> => asked == typeof(T) ? ResponseType<T>.Json : null;

    /// <summary>How any JSON is read, if that is asked for.</summary>
    public static JsonTypeInfo? OfJson(Type asked) => asked == typeof(JsonElement) ? AnyJson.Type : null;
}
