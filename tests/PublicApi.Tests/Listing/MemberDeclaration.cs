using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>The line of a member.</summary>
internal static class MemberDeclaration
{
    public static string Of(ConstructorInfo constructor) =>
        $"{AttributeText.Of(constructor)}{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})";

    public static string Of(MethodInfo method)
    {
        var arguments = method.GetGenericArguments();
        var name = method.Name switch
        {
            "op_Implicit" => "implicit operator",
            "op_Explicit" => "explicit operator",
            _ => method.Name + (arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>" : ""),
        };
        return $"{AttributeText.Of(method)}{Modifiers(method)}{TypeText.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {name}({Parameters(method)}){ConstraintText.Of(arguments)}";
    }

    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(ApiListing.IsVisible).ToArray();
        var open = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var nullability = new NullabilityInfoContext().Create(property);
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        return $"{AttributeText.Of(property)}{Modifiers(open)}{required}{TypeText.Of(property.PropertyType, nullability, isWritten: !property.CanRead)} {name} {{ {string.Concat(accessors.Select(accessor => Accessor(accessor, open)))}}}";
    }

    public static string Of(EventInfo @event) => $"{AttributeText.Of(@event)}{Modifiers(@event.AddMethod!)}event {TypeText.Of(@event.EventHandlerType!)} {@event.Name}";

    public static string Of(FieldInfo field) =>
        $"{AttributeText.Of(field)}{(field.IsPublic ? "public " : "protected ")}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}"
        + $"{TypeText.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}{(field.IsLiteral ? " = " + ConstantText.Of(field.GetRawConstantValue(), field.FieldType) : "")}";

    private static string Access(MethodBase method) => method.DeclaringType!.IsInterface && !method.IsStatic ? "" : method.IsPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method) =>
        Access(method)
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface && !method.IsStatic ? "" : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static string Accessor(MethodInfo accessor, MethodInfo open)
    {
        var name = accessor.ReturnType != typeof(void) ? "get"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
        return $"{(accessor.IsPublic == open.IsPublic ? "" : "protected ")}{name}; ";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var kind = isParams ? "params " : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? " = " + ConstantText.Of(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{kind}{TypeText.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), isWritten: !parameter.IsOut)} {parameter.Name}{value}";
    }
}
