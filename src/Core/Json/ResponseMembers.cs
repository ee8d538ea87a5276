using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>The members of an object of an answer; those that nothing asks for are kept as they are. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ResponseMembers
{
    private readonly JsonElement _json;
    private readonly Span<string> _found;
    private readonly ref int _count;

    private ResponseMembers(JsonElement json, Span<string> found, ref int count)
    {
        _json = json;
        _found = found;
        _count = ref count;
    }

    /// <summary>A member's value; absent where the answer has none of that name. Of several, the last.</summary>
    public ResponseValue this[string name]
    {
        get
        {
            if (!_json.TryGetProperty(name, out var value))
            {
                return default;
            }

            _found[_count++] = name;
            return new ResponseValue(value);
        }
    }

    internal static T Read<T>(JsonElement json)
        where T : ResponsePart, IResponse<T>
    {
        var names = ArrayPool<string>.Shared.Rent(json.GetPropertyCount());
        var count = 0;
        try
        {
            var part = T.Read(new ResponseMembers(json, names, ref count));
            if (count < json.GetPropertyCount())
            {
                part.AdditionalProperties = Others(json, names.AsSpan(0, count));
            }

            return part;
        }
        finally
        {
            ArrayPool<string>.Shared.Return(names);
        }
    }

    private static Dictionary<string, JsonElement>? Others(JsonElement json, ReadOnlySpan<string> found)
    {
        Dictionary<string, JsonElement>? others = null;
        foreach (var member in json.EnumerateObject())
        {
            if (!found.Contains(member.Name))
            {
                (others ??= new(StringComparer.Ordinal))[member.Name] = member.Value.Clone();
            }
        }

        return others;
    }
}
