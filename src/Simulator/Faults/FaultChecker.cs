using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Faults;

/// <summary>Refuses faults that cannot be.</summary>
internal static class FaultChecker
{
    /// <summary>The kind of a fault.</summary>
    /// <exception cref="ArgumentException">The fault cannot be; the message says why, and what could.</exception>
    public static FaultKind Check(Fault fault, ApiDocument document)
    {
        var kind = FaultKinds.Find(fault.Kind)
            ?? throw new ArgumentException($"There is no kind of fault '{fault.Kind}'. There are: {string.Join(", ", FaultKinds.All.Select(known => known.Name))}.");
        CheckOperation(fault, kind, document);
        CheckOccurrence(fault.Occurrence, kind);
        CheckAccept(fault, kind);

        if (fault.Duration is { } duration && (!kind.HasDuration || duration <= TimeSpan.Zero))
        {
            throw new ArgumentException($"A duration must be longer than nothing, and only these have one: {string.Join(", ", FaultKinds.All.Where(known => known.HasDuration).Select(known => known.Name))}.");
        }

        if (fault.Answer is null == (kind.Name == FaultKinds.Answer))
        {
            throw new ArgumentException($"An answer must be given for the kind '{FaultKinds.Answer}', and for no other one.");
        }

        return kind;
    }

    /// <summary>Whether a kind can hit requests to an operation.</summary>
    public static bool Hits(FaultKind kind, ApiOperation operation, ApiDocument document) => kind.Target switch
    {
        FaultTarget.Requests => true,
        FaultTarget.Submits => operation.IsSubmit,
        FaultTarget.Reads => document.IsTaskRead(operation),
        _ => false,
    };

    private static void CheckOperation(Fault fault, FaultKind kind, ApiDocument document)
    {
        if (fault.Operation is not { } id)
        {
            return;
        }

        if (kind.Target is FaultTarget.Listener or FaultTarget.Connections)
        {
            throw new ArgumentException($"{kind.Name} strikes before anything is asked for: leave the operation out.");
        }

        var operation = document.Operations.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal))
            ?? throw new ArgumentException($"{fault.Host} has no operation '{id}'. It has: {string.Join(", ", document.Operations.Select(known => known.Id))}.");
        if (kind.Target == FaultTarget.Webhooks ? !operation.IsSubmit : !Hits(kind, operation, document))
        {
            throw new ArgumentException($"{kind.Name} only hits {(kind.Target == FaultTarget.Reads ? "reads of one task" : "submits")}; '{id}' is none.");
        }
    }

    private static void CheckOccurrence(FaultOccurrence? occurrence, FaultKind kind)
    {
        if (occurrence is null)
        {
            return;
        }

        if (kind.Target == FaultTarget.Listener)
        {
            throw new ArgumentException($"{kind.Name} has no occurrence, since nobody sees a refused connection to count it: it lasts for its duration, or until it is removed.");
        }

        var ways = (occurrence.Next is null ? 0 : 1) + (occurrence.Nth is null ? 0 : 1) + (occurrence.Every is null ? 0 : 1) + (occurrence.Probability is null ? 0 : 1);
        if (ways != 1 || (occurrence.Seed is not null && occurrence.Probability is null))
        {
            throw new ArgumentException("An occurrence has exactly one of next, nth, every and probability; a seed belongs to probability.");
        }

        if (occurrence is { Next: < 1 } or { Nth: < 1 } or { Every: < 1 })
        {
            throw new ArgumentException("next, nth and every are whole numbers from 1 on.");
        }

        if (occurrence.Probability is not (null or (> 0 and <= 1)))
        {
            throw new ArgumentException("A probability is a number above 0 and up to 1.");
        }
    }

    private static void CheckAccept(Fault fault, FaultKind kind)
    {
        if (kind.Acceptance is FaultAcceptance.Never or FaultAcceptance.Always && fault.Accept is not null)
        {
            throw new ArgumentException($"{kind.Name} {(kind.Acceptance == FaultAcceptance.Never ? "is never" : "is always")} accepted by the vendor: leave accept out.");
        }

        if (fault.Answer is { Connection: ConnectionFate.ResetBeforeBody or ConnectionFate.ResetInsideBody } answer && (fault.Accept ?? answer.Accept))
        {
            throw new ArgumentException("A request whose body is not read to its end cannot be accepted: use ResetBeforeAnswer.");
        }
    }
}
