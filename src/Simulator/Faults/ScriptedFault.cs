using System.Collections.Concurrent;
using System.Globalization;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Faults;

/// <summary>A fault that was added, and how often it struck.</summary>
public sealed class ScriptedFault
{
    private int _seen;
    private int _struck;

    internal ScriptedFault(int id, Fault fault, FaultKind kind) => (Id, Fault, Kind) = (id, fault, kind);

    /// <summary>Its number, by which it is removed.</summary>
    public int Id { get; }

    /// <summary>What was scripted.</summary>
    public Fault Fault { get; }

    /// <summary>Its kind.</summary>
    public FaultKind Kind { get; }

    /// <summary>How many requests or connections it could have struck so far.</summary>
    public int Seen => Volatile.Read(ref _seen);

    /// <summary>How often it struck.</summary>
    public int Struck => Volatile.Read(ref _struck);

    /// <summary>Whether the vendor does its work when it strikes.</summary>
    internal bool Accept => Kind.Acceptance switch
    {
        FaultAcceptance.Never => false,
        FaultAcceptance.Always => true,
        var usual => Fault.Accept ?? Fault.Answer?.Accept ?? usual == FaultAcceptance.Yes,
    };

    /// <summary>How the connection ends before the request was read; <see cref="ConnectionFate.Kept"/> where it does not.</summary>
    internal ConnectionFate EarlyReset =>
        Fault.Answer is { Connection: ConnectionFate.ResetBeforeBody or ConnectionFate.ResetInsideBody } answer ? answer.Connection : Kind.EarlyReset;

    /// <summary>What was first answered to each read, for a fault that goes back to it.</summary>
    internal ConcurrentDictionary<string, SimulatedAnswer> FirstAnswers { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts what it could strike, and decides; <paramref name="free"/> where no earlier fault strikes it. One at a time.</summary>
    internal bool Strikes(string subject, long? seed, bool free)
    {
        _seen++;
        var due = Fault.Occurrence switch
        {
            { Nth: { } number } => _seen == number,
            { Every: { } interval } => _seen % interval == 0,
            { Probability: { } probability } occurrence => DrawFor(subject, occurrence.Seed ?? seed ?? 0).Share() < probability,
            { Next: { } count } => _struck < count,
            _ => _struck < 1,
        };
        if (!due || !free)
        {
            return false;
        }

        _struck++;
        return true;
    }

    private Draw DrawFor(string subject, long seed) => new(string.Create(CultureInfo.InvariantCulture, $"{seed} {Fault.Host} {Kind.Name} {subject}"));

    /// <summary>Takes back that it struck: there was nothing to change.</summary>
    internal void Missed() => _struck--;
}
