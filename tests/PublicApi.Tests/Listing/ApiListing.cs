using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>What an assembly offers, as C# declarations: its types by name, and below each the members that it declares itself.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One line per type and member, in ordinal order.</summary>
    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type =>
            $"{TypeDeclaration.Of(type)}\n{string.Concat(Members(type).Order(StringComparer.Ordinal).Select(member => $"    {member}\n"))}\n"));

    private static IEnumerable<string> Members(Type type)
    {
        if (TypeDeclaration.IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {field.GetRawConstantValue()}");
        }

        return type.GetMembers(Declared).Where(IsWritten).Select(member => member switch
        {
            ConstructorInfo constructor when IsVisible(constructor) => MemberDeclaration.Of(constructor),
            MethodInfo method when IsVisible(method) && !IsAccessor(method) && !IsOverride(method) => MemberDeclaration.Of(method),
            PropertyInfo property when property.GetAccessors(nonPublic: true).Any(accessor => IsVisible(accessor) && !IsOverride(accessor)) => MemberDeclaration.Of(property),
            EventInfo { AddMethod: { } add } @event when IsVisible(add) => MemberDeclaration.Of(@event),
            FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => MemberDeclaration.Of(field),
            _ => null,
        }).OfType<string>();
    }

    /// <summary>Whether users of the assembly see a method.</summary>
    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What "record" says already.
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
