using Reelwire.SpecCompiler.Describing;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>An operation with its members' facts.</summary>
internal sealed record ExplainedOperation(OperationDescription Operation, int Line, IReadOnlyList<ExplainedMember> Members);
