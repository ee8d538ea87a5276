namespace Refit;

/// <summary>The parameter is a header, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}
