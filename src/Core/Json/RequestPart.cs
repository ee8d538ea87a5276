using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>An object of a request, which checks and writes itself. No record: the members that the compiler adds to one would be a tenth of a large vendor's assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestPart : IJsonRequest, IValidatedRequest
{
    /// <summary>Members that the vendor's page did not list when this client was generated; sent as they are.</summary>
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<RequestFault> Validate()
    {
        var validator = new RequestValidator();
        Check(validator);
        return validator.Faults;
    }

    /// <summary>Names the type only, since members may hold prompts and signed URLs.</summary>
    public sealed override string ToString() => GetType().Name;

    void IJsonRequest.WriteMembers(RequestWriter json)
    {
        WriteMembers(json);
        json.WriteOthers(AdditionalProperties);
    }

    /// <summary>Checks the members by the limits of the vendor's page.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void Check(RequestValidator validator)
    {
    }

    /// <summary>Writes the members that are set.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void WriteMembers(RequestWriter json);
}
