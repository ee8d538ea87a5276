namespace Refit;

/// <summary>POST with a path, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
