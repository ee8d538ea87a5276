namespace Reelwire.Simulator.Documents;

/// <summary>The operation that a request asks for, and the values of its path parameters.</summary>
internal sealed record OperationMatch(ApiOperation Operation, IReadOnlyDictionary<string, string> PathValues);
