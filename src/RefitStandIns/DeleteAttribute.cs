namespace Refit;

/// <summary>DELETE with a path, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeleteAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
