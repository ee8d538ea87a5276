using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>The body of a request, which checks and writes itself. A record, so that another one can be made <c>with</c> other members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record RequestBody : IJsonRequest, IValidatedRequest
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

    /// <summary>
    /// The request as the content of an HTTP request, its images streamed as this library's client streams them. It is sent by clients that have the vendor's transport (<c>AddFalTransport()</c> and its like), once, and by no others.
    /// </summary>
    public HttpContent ToHttpContent() => new JsonRequestContent(new RequestSerializer().Write(this, bodyType: null), new PaidSendTicket()) { IsStopped = true };

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
