using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Vendors;

namespace Reelwire.Simulator.Hosting;

/// <summary>Numbers the requests to one host, and tells the event log what becomes of them.</summary>
internal sealed class CallNumbers(VendorHost host, VendorProtocol protocol, SimulatorState state)
{
    /// <summary>The number of a request: one about a task is the n-th about that, any other one the n-th to its operation.</summary>
    public NumberedCall Number(OperationMatch? match, IQueryCollection query)
    {
        if (match is null)
        {
            return new NumberedCall("");
        }

        var id = match.Operation.Id;
        if (state.Tasks[host].Find(match.PathValues.Values.Concat(query.Select(value => value.Value.ToString()))) is { } task)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"{id} of {task.Name}, {task.CountRequest()}");
            return new NumberedCall(subject) { Submit = task.Submit.Id, Task = task.Number };
        }

        var request = state.Services.Draws.Next(host, id);
        var call = new NumberedCall(string.Create(CultureInfo.InvariantCulture, $"{id} {request.Number}")) { Request = request };
        if (!protocol.Costs(match.Operation))
        {
            return call;
        }

        call = call with { Submit = id, Task = request.Number };
        state.Events.Add(About(call, EventKinds.Submit, state.Options.TimeProvider.GetUtcNow()) with { Operation = id });
        return call;
    }

    /// <summary>Tells that a fault struck, or that the request was refused.</summary>
    public void Tell(string kind, RecordedRequest request, NumberedCall call, int? status = null) =>
        state.Events.Add(About(call, kind, request.Time) with { Operation = request.OperationId, Fault = request.Fault, Status = status });

    private SimulatorEvent About(NumberedCall call, string kind, DateTimeOffset time) => new() { Time = time, Host = host, Kind = kind, Submit = call.Submit, Task = call.Task };
}
