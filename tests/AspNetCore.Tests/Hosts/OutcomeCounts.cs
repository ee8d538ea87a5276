using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>What one host's meter has counted.</summary>
internal sealed class OutcomeCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public OutcomeCounts(IServiceProvider services)
    {
        var scope = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "reelwire.webhooks" && instrument.Meter.Scope == scope)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            var words = tags.ToArray().Select(tag => tag.Value);
            _counts.AddOrUpdate(string.Join(' ', words), count, (_, before) => before + count);
        });
        _listener.Start();
    }

    /// <summary>How often a vendor and an outcome were counted: <c>freepik woken</c>.</summary>
    public long this[string words] => _counts.GetValueOrDefault(words);

    /// <summary>All of them.</summary>
    public long Total => _counts.Values.Sum();

    public override string ToString() => string.Join(", ", _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}: {count.Value}"));

    public void Dispose() => _listener.Dispose();
}
