using System.Text;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A request as it arrived, without keys, with what it was answered.</summary>
internal sealed record RequestView
{
    public required string Vendor { get; init; }

    public required string Host { get; init; }

    public string? Operation { get; init; }

    public DateTimeOffset Time { get; init; }

    public required string Method { get; init; }

    public required string Target { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public long BodyLength { get; init; }

    public string? BodyHash { get; init; }

    public string? Body { get; init; }

    public required IReadOnlyList<string> Violations { get; init; }

    public string? Fault { get; init; }

    public int? Status { get; init; }

    /// <summary>Shows a request; of its body only length and hash, unless it is asked for.</summary>
    public static RequestView Of(RecordedRequest request, bool withBody) => new()
    {
        Vendor = HostCatalog.VendorOf(request.Host),
        Host = HostCatalog.NameOf(request.Host),
        Operation = request.OperationId,
        Time = request.Time,
        Method = request.Method,
        Target = request.Target,
        Headers = request.Headers,
        BodyLength = request.BodyLength,
        BodyHash = request.BodyHash,
        Body = withBody ? Encoding.UTF8.GetString(request.Body.Span) : null,
        Violations = request.Violations,
        Fault = request.Fault,
        Status = request.Status,
    };
}
