namespace Refit;

/// <summary>GET with a path, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GetAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
