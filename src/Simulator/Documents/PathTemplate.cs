using System.Diagnostics.CodeAnalysis;

namespace Reelwire.Simulator.Documents;

/// <summary>A path such as <c>/v1/tasks/{task-id}</c>, matched segment by segment and case-sensitively.</summary>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    /// <summary>The path as written.</summary>
    public string Text => text;

    /// <summary>How many segments are parameters; a path with fewer of them is the better match.</summary>
    public int ParameterCount => _segments.Count(IsParameter);

    /// <summary>Whether its last segment is a parameter.</summary>
    public bool EndsInParameter => IsParameter(_segments[^1]);

    /// <summary>Matches the raw (still percent-encoded) path of a request.</summary>
    public bool TryMatch(string path, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return false;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = Uri.UnescapeDataString(segments[i]);
            if (IsParameter(_segments[i]) && segment.Length > 0)
            {
                found[_segments[i][1..^1]] = segment;
            }
            else if (!string.Equals(_segments[i], segment, StringComparison.Ordinal))
            {
                return false;
            }
        }

        values = found;
        return true;
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{') && segment.EndsWith('}');
}
