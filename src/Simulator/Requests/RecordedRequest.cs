namespace Reelwire.Simulator.Requests;

/// <summary>A request as it arrived, with what it was answered. A snapshot: it never changes.</summary>
public sealed record RecordedRequest
{
    /// <summary>The host that was played.</summary>
    public required VendorHost Host { get; init; }

    /// <summary>The operation's id in the vendor's OpenAPI document; null where no operation has this method and path.</summary>
    public string? OperationId { get; init; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as sent, without the prefix of the host: <c>/v3/async/task-result?task_id=1</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The headers, by name in any case. Of a key only the scheme is kept: <c>Bearer ***</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>How many bytes of the body arrived.</summary>
    public long BodyLength { get; init; }

    /// <summary>The SHA-256 of the bytes that arrived, in lower-case hexadecimal digits; null where there are none.</summary>
    public string? BodyHash { get; init; }

    /// <summary>The first bytes of the body, up to <see cref="SimulatorOptions.KeptBodyBytes"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the request breaks in the vendor's OpenAPI document, one sentence each; empty for a valid request.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];

    /// <summary>The kind of the fault that struck it, if one did.</summary>
    public string? Fault { get; init; }

    /// <summary>The status of the answer; null where the connection ended without one.</summary>
    public int? Status { get; init; }
}
