using System.Reflection;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>The first line of a type.</summary>
internal static class TypeDeclaration
{
    public static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    public static string Of(Type type)
    {
        var bases = Bases(type).Select(known => TypeText.Of(known)).ToArray();
        return $"{AttributeText.Of(type)}public {Kind(type)} {type.Namespace}.{TypeText.Of(type)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}{ConstraintText.Of(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        var isRecord = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{(type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly " : "")}{(isRecord ? "record " : "")}struct",
            _ when IsDelegate(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class"),
        };
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [Enum.GetUnderlyingType(type)];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var all = type.GetInterfaces().Where(known => known.IsVisible && !inherited.Contains(known) && !(known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IEquatable<>))).ToArray();
        var own = all.Where(known => !all.Any(other => other != known && other.GetInterfaces().Contains(known))).OrderBy(known => TypeText.Of(known), StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !IsDelegate(type) ? own.Prepend(parent) : own;
    }
}
