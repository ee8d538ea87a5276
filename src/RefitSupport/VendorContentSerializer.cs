using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reelwire.Core;

namespace Refit;

/// <summary>Streams requests with their images, and reads answers as the vendor's client does.</summary>
/// <param name="types">How answers are read, by their types.</param>
internal sealed class VendorContentSerializer(Func<Type, JsonTypeInfo?>[] types) : IHttpContentSerializer, ISynchronousContentSerializer
{
    /// <inheritdoc/>
    public HttpContent ToStreamingHttpContent<T>(T item) =>
        (item as RequestBody)?.ToHttpContent() ?? throw new NotSupportedException($"{typeof(T).Name} is no request of this vendor.");

    /// <summary>Refused: Refit would wrap the body or read it into memory.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public HttpContent ToHttpContent<T>(T item) => throw NotStreamed();

    /// <inheritdoc cref="ToHttpContent{T}"/>
    public HttpContent ToHttpContentSynchronous<T>(T item) => throw NotStreamed();

    /// <inheritdoc/>
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var type = types.Select(typeOf => typeOf(typeof(T))).OfType<JsonTypeInfo<T>>().FirstOrDefault()
            ?? throw new NotSupportedException($"{typeof(T).Name} is no answer of this vendor.");
        var json = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var answer = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The body is the JSON value null.");
        (answer as IRawResponse)?.KeepRawJson(json);
        return answer;
    }

    /// <summary>Refit asks for forms and objects in queries, of which no interface here has any.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private static InvalidOperationException NotStreamed() =>
        new($"Requests are streamed only: leave {nameof(RefitSettings)}.{nameof(RefitSettings.RequestBodySerialization)} at {nameof(RequestBodySerializationMode.Streamed)}.");
}
