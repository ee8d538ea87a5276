namespace Refit;

/// <summary>PUT with a path, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PutAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
