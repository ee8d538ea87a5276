namespace Reelwire.Simulator.Control;

/// <summary>An answer as it is posted.</summary>
internal sealed record AnswerScript
{
    public int Status { get; init; } = 200;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string ContentType { get; init; } = "application/json";

    public string Body { get; init; } = "";
}
