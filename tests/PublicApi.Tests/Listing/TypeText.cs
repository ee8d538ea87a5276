using System.Reflection;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>Types as C# names them: keywords, generics, arrays, and <c>?</c> where null may be.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null, bool isWritten = false)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability, isWritten);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, nullability?.GenericTypeArguments.FirstOrDefault()) + "?";
        }

        // Of a type parameter that may be anything, nobody says whether null may be.
        var canTell = type.IsGenericParameter ? type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) : !type.IsValueType;
        return Name(type, nullability) + (canTell && (isWritten ? nullability?.WriteState : nullability?.ReadState) == NullabilityState.Nullable ? "?" : "");
    }

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]";
        }

        var name = type.Name.Split('`')[0];
        var owner = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!, null) + "." : "";
        var arguments = type.GetGenericArguments().Skip(type.IsNested && !type.IsGenericParameter ? type.DeclaringType!.GetGenericArguments().Length : 0)
            .Select((argument, index) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index))).ToArray();
        return owner + name + (arguments.Length > 0 ? $"<{string.Join(", ", arguments)}>" : "");
    }
}
