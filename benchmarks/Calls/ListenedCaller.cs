using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reelwire.Benchmarks.Calls;

/// <summary>Our client while its activities and metrics are listened to, as an exporter would.</summary>
internal sealed class ListenedCaller : ICaller
{
    private const string Package = "Reelwire.Freepik";

    private readonly ReelwireCaller _caller;
    private readonly MeterListener _metrics = new();
    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = source => source.Name == Package,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public ListenedCaller(HttpMessageHandler network)
    {
        _caller = new ReelwireCaller(network);
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Package)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        _metrics.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        _metrics.Start();
    }

    public Task<string?> SubmitAsync() => _caller.SubmitAsync();

    public Task<string?> GetAsync() => _caller.GetAsync();

    public void Dispose()
    {
        _metrics.Dispose();
        _activities.Dispose();
        _caller.Dispose();
    }
}
