using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Collects the URLs of a result; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputUrls
{
    private readonly List<string> _urls = [];

    /// <summary>Adds a URL when there is one.</summary>
    public OutputUrls Add(string? url)
    {
        if (!string.IsNullOrEmpty(url))
        {
            _urls.Add(url);
        }

        return this;
    }

    /// <summary>Adds every URL there is.</summary>
    public OutputUrls Add(IEnumerable<string?>? urls)
    {
        foreach (var url in urls ?? [])
        {
            Add(url);
        }

        return this;
    }

    /// <summary>What was collected.</summary>
    public IReadOnlyList<string> ToList() => _urls;
}
