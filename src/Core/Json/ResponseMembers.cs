using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>The members of an object of an answer; those that nothing asks for are kept as they are. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ResponseMembers
{
    private readonly ResponseTokens _json;
    private readonly int _index;

    private ResponseMembers(ResponseTokens json, int index)
    {
        _json = json;
        _index = index;
    }

    /// <summary>A member's value; absent where the answer has none of that name. Of several, the last.</summary>
    public ResponseValue this[string name] => _json.Find(_index, name, isAsked: true) is var found and >= 0 ? new ResponseValue(_json, found) : default;

    internal static T Read<T>(ResponseTokens json, int index)
        where T : ResponsePart, IResponse<T>
    {
        var part = T.Read(new ResponseMembers(json, index));
        part.AdditionalProperties = json.Others(index);
        return part;
    }
}
