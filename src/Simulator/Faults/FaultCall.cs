using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Faults;

/// <summary>A request that a fault was taken for.</summary>
internal sealed class FaultCall(ScriptedFault fault, ApiRequest request, Uri elsewhere, TimeProvider clock, Func<ApiRequest, Task<SimulatedAnswer>> askVendor)
{
    private Task<SimulatedAnswer>? _own;

    /// <summary>The fault.</summary>
    public ScriptedFault Fault => fault;

    /// <summary>The request.</summary>
    public ApiRequest Request => request;

    /// <summary>The same request's address at another host name.</summary>
    public Uri Elsewhere => elsewhere;

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Whether the vendor does its work all the same.</summary>
    public bool Accept => fault.Accept;

    /// <summary>The vendor's own answer; it does its work once, however often this is asked.</summary>
    public Task<SimulatedAnswer> OwnAsync() => _own ??= askVendor(request);

    /// <summary>The vendor's answer to another request.</summary>
    public Task<SimulatedAnswer> AskAsync(ApiRequest other) => askVendor(other);
}
