using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>How a submitted task is followed, in the vendor's own member names: <c>data.task_id</c>, <c>videos[].video_url</c>.</summary>
internal sealed record TaskContract
{
    /// <summary>Where it stands, for findings.</summary>
    public required Place Place { get; init; }

    /// <summary>The call that costs money; member <c>id</c>.</summary>
    public required TaskCall Submit { get; init; }

    /// <summary>One poll; members <c>status</c>, <c>failure</c>, <c>progress</c>, <c>eta</c>, <c>queuePosition</c>, <c>logs</c>.</summary>
    public required TaskCall Read { get; init; }

    /// <summary>The parameter of the poll that asks for log lines by a 1, where they do not come by themselves.</summary>
    public string? LogsParameter { get; init; }

    /// <summary>The call that brings the result, where it is another one.</summary>
    public TaskCall? Fetch { get; init; }

    /// <summary>The call that cancels.</summary>
    public TaskCall? Cancel { get; init; }

    /// <summary>The call that lists tasks; members <c>items</c>, and of an item <c>id</c> and <c>status</c>.</summary>
    public TaskCall? List { get; init; }

    /// <summary>What the vendor posts when the task changes, where it does.</summary>
    public TaskWebhook? Webhook { get; init; }

    /// <summary>C# type of the result, with tokens; the read call's body where it is null.</summary>
    public string? Result { get; init; }

    /// <summary>Members of the result that may give URLs: those that a result has are taken.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>Known statuses by what they mean.</summary>
    public required TaskStates States { get; init; }
}
