using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Faults;

/// <summary>One kind of fault.</summary>
public sealed record FaultKind
{
    internal FaultKind(string name, string description, FaultTarget target, FaultAcceptance acceptance) =>
        (Name, Description, Target, Acceptance) = (name, description, target, acceptance);

    /// <summary>Its name in scripts: <c>reset-after-body</c>.</summary>
    public string Name { get; }

    /// <summary>What happens, in one sentence.</summary>
    public string Description { get; }

    /// <summary>What it can hit.</summary>
    public FaultTarget Target { get; }

    /// <summary>Whether the vendor does its work all the same.</summary>
    public FaultAcceptance Acceptance { get; }

    /// <summary>Where it strikes before the request was read: how. Otherwise <see cref="ConnectionFate.Kept"/>.</summary>
    internal ConnectionFate EarlyReset { get; private init; }

    /// <summary>What goes wrong with a task's webhook, where the kind hits webhooks; the fault's duration, or null, goes in.</summary>
    internal Func<TimeSpan?, WebhookFault> Webhook { get; private init; } = _ => new WebhookFault();

    /// <summary>Whether a fault of this kind can have a duration.</summary>
    internal bool HasDuration { get; init; }

    /// <summary>Gives the answer; null where there is nothing in the vendor's own one that the fault could change.</summary>
    internal Func<FaultCall, Task<SimulatedAnswer?>> AnswerAsync { get; private init; } = async call => await call.OwnAsync();

    /// <summary>A kind that strikes before there is a request.</summary>
    internal static FaultKind Connection(string name, string description, FaultTarget target) => new(name, description, target, FaultAcceptance.Never);

    /// <summary>A kind that resets the connection before the request was read.</summary>
    internal static FaultKind Early(string name, string description, ConnectionFate reset) =>
        new(name, description, FaultTarget.Requests, FaultAcceptance.Never) { EarlyReset = reset };

    /// <summary>A kind with an answer of its own.</summary>
    internal static FaultKind Replace(string name, string description, FaultAcceptance acceptance, Func<FaultCall, SimulatedAnswer> answer) =>
        new(name, description, FaultTarget.Requests, acceptance)
        {
            AnswerAsync = async call =>
            {
                if (call.Accept)
                {
                    await call.OwnAsync();
                }

                return answer(call);
            },
        };

    /// <summary>A kind that changes the vendor's own answer.</summary>
    internal static FaultKind Change(string name, string description, FaultTarget target, Func<FaultCall, SimulatedAnswer, SimulatedAnswer?> change) =>
        new(name, description, target, FaultAcceptance.Always) { AnswerAsync = async call => change(call, await call.OwnAsync()) };

    /// <summary>A kind that asks the vendor for something else.</summary>
    internal static FaultKind Ask(string name, string description, FaultTarget target, Func<FaultCall, Task<SimulatedAnswer>> ask) =>
        new(name, description, target, FaultAcceptance.Never) { AnswerAsync = async call => await ask(call) };

    /// <summary>A kind that strikes a task's webhook.</summary>
    internal static FaultKind OfWebhook(string name, string description, Func<TimeSpan?, WebhookFault> fault) =>
        new(name, description, FaultTarget.Webhooks, FaultAcceptance.Always) { Webhook = fault };
}
