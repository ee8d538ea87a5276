using System.Globalization;
using System.Text.Json;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>Constants as C# writes them.</summary>
internal static class ConstantText
{
    public static string Of(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => JsonSerializer.Serialize(text),
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } @enum => $"{@enum.Name}.{Enum.ToObject(@enum, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
