using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Control.Views;

/// <summary>An operation of a host, and which kinds of fault can hit it.</summary>
internal sealed record OperationView(string Operation, string Method, string Path, bool Submits, bool ReadsTask)
{
    /// <summary>Shows an operation.</summary>
    public static OperationView Of(ApiOperation operation, ApiDocument document) =>
        new(operation.Id, operation.Method, operation.Path.Text, operation.IsSubmit, document.IsTaskRead(operation));
}
