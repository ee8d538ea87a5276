using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reelwire.Core.Tests.Diagnostics;

/// <summary>Listens to the activities and metrics of one package.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    public Listener(string package)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == package,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Activities.Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == package)
            {
                Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured.Add(new Measurement(instrument.Name, value, Text(tags))));
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured.Add(new Measurement(instrument.Name, value, Text(tags))));
        _metrics.Start();
    }

    public List<Activity> Activities { get; } = [];

    public List<Instrument> Instruments { get; } = [];

    public List<Measurement> Measured { get; } = [];

    public IEnumerable<Measurement> Of(string instrument) => Measured.Where(measurement => measurement.Instrument == instrument);

    public static string Text(Activity activity) => Text(activity.TagObjects.ToArray());

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    internal sealed record Measurement(string Instrument, double Value, string Tags);
}
