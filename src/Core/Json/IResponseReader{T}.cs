namespace Reelwire.Core;

/// <summary>Reads an answer from its bytes, without a serialiser, which would copy them first.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal interface IResponseReader<out T>
{
    /// <exception cref="System.Text.Json.JsonException">They are not what was promised.</exception>
    T? Read(byte[] json);
}
