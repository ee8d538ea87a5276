using System.Globalization;
using System.Runtime.CompilerServices;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>A body that comes byte by byte.</summary>
internal static class SlowBody
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>The headers at once, then a byte a second.</summary>
    public static SimulatedAnswer? Of(FaultCall call, SimulatedAnswer own) => own.Body.IsEmpty ? null : own with
    {
        Headers = new Dictionary<string, string>(own.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Length"] = own.Body.Length.ToString(CultureInfo.InvariantCulture) },
        Parts = BytesAsync(own.Body, call.Clock),
    };

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> BytesAsync(ReadOnlyMemory<byte> body, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return default; // the headers
        for (var i = 0; i < body.Length; i++)
        {
            await Task.Delay(s_pause, clock, cancellationToken);
            yield return body.Slice(i, 1);
        }
    }
}
