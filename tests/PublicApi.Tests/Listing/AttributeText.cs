using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>The attributes that users see, or that decide what goes over the wire.</summary>
internal static class AttributeText
{
    private static readonly string[] s_calls = ["GetAttribute", "PostAttribute", "PutAttribute", "DeleteAttribute"];

    private static readonly Type[] s_told =
    [
        typeof(ObsoleteAttribute), typeof(FlagsAttribute), typeof(EditorBrowsableAttribute),
        typeof(JsonConverterAttribute), typeof(JsonDerivedTypeAttribute), typeof(JsonExtensionDataAttribute), typeof(JsonIgnoreAttribute), typeof(JsonPropertyNameAttribute),
    ];

    public static string Of(MemberInfo member) =>
        string.Concat(member.GetCustomAttributesData().Where(IsTold).Select(Text).Order(StringComparer.Ordinal).Select(text => $"[{text}] "));

    private static bool IsTold(CustomAttributeData attribute) =>
        (s_told.Contains(attribute.AttributeType) && !IsOfCompiler(attribute)) || (attribute.AttributeType.Namespace == "Refit" && s_calls.Contains(attribute.AttributeType.Name, StringComparer.Ordinal));

    // What the compiler puts on constructors of types with required members, for compilers before it.
    private static bool IsOfCompiler(CustomAttributeData attribute) =>
        attribute.AttributeType == typeof(ObsoleteAttribute) && attribute.ConstructorArguments is [{ Value: string message }, ..] && message.StartsWith("Constructors of types with required members", StringComparison.Ordinal);

    private static string Text(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name[..^nameof(Attribute).Length];
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.Value is Type type ? $"typeof({TypeText.Of(type)})" : ConstantText.Of(argument.Value, argument.ArgumentType)));
        return arguments.Length > 0 ? $"{name}({arguments})" : name;
    }
}
