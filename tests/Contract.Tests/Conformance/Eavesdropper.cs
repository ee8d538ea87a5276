using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Reelwire.Contract.Tests.Conformance;

/// <summary>Hears all that a process tells of itself while a test runs: logs of every level, activities and metrics, those of .NET's own HTTP included.</summary>
internal sealed class Eavesdropper : ILoggerProvider, ILogger
{
    private readonly Activity _root = new Activity("test").Start();
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    public Eavesdropper()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,

            // Tests beside this one send requests too, which have no header for traces.
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == _root.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        _metrics.Start();
    }

    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Enqueue($"scope: {state}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"log {eventId.Id}: {formatter(state, exception)} {state} {exception}");

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
        _root.Dispose();
    }

    private void Hear(Activity activity) => Lines.Enqueue($"activity {activity.Source.Name}: {activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects.ToArray())} {string.Join(' ', activity.Events.Select(e => $"{e.Name} {Text(e.Tags.ToArray())}"))}");

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Lines.Enqueue($"metric {instrument.Meter.Name} {instrument.Name}: {Text(tags)}");

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
