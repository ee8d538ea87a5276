namespace Refit;

/// <summary>The name of a path or query parameter, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
