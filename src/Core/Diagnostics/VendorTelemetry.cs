using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reelwire.Core;

/// <summary>
/// A client's activity source and meter, named after its package. Names follow OpenTelemetry's conventions for HTTP and generative AI; no prompt, URL or key is in any tag. Nothing is made or measured
/// while nobody listens.
/// </summary>
internal sealed class VendorTelemetry : IDisposable
{
    // OpenTelemetry's advice for HTTP ends at 10 s and for generative AI at 82 s; an upload takes minutes, a video up to an hour.
    private static readonly InstrumentAdvice<double> s_callTimes = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, 300, 600, 1800, 3600] };
    private static readonly InstrumentAdvice<double> s_generationTimes = new() { HistogramBucketBoundaries = [0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, 163.84, 327.68, 655.36, 1310.72, 2621.44, 3600] };

    private readonly VendorProfile _vendor;
    private readonly ActivitySource _activities;
    private readonly Meter _meter;
    private readonly Histogram<double> _calls;
    private readonly Histogram<double> _generations;
    private readonly Counter<long> _submits;

    /// <param name="vendor">The vendor.</param>
    /// <param name="meters">Makes the meter, where the client is a host's; its listeners can then tell one host's clients from another's.</param>
    /// <param name="time">The clock.</param>
    public VendorTelemetry(VendorProfile vendor, IMeterFactory? meters, TimeProvider time)
    {
        _vendor = vendor;
        Time = time;
        _activities = new ActivitySource(vendor.Package);
        _meter = meters?.Create(vendor.Package) ?? new Meter(vendor.Package);
        _calls = _meter.CreateHistogram("reelwire.client.call.duration", "s", "Duration of calls of the vendor's API and of downloads.", tags: null, s_callTimes);
        _generations = _meter.CreateHistogram("gen_ai.client.operation.duration", "s", "Time from a submit to the look that found its task done or failed.", tags: null, s_generationTimes);
        _submits = _meter.CreateCounter<long>("reelwire.client.submits", "{submit}", "Paid submits by outcome, and by what is known of their bill.");
    }

    public TimeProvider Time { get; }

    /// <summary>Begins to measure a call of the vendor's API; <see langword="null"/> when nobody listens.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="operation">The operation's id.</param>
    /// <param name="server">The host's address.</param>
    public MeasuredCall? StartCall(HttpMethod method, string operation, Uri server)
    {
        if (!IsListenedTo)
        {
            return null;
        }

        var tags = new TagList
        {
            { "http.request.method", method.Method },
            { "reelwire.operation", operation },
            { "server.address", server.Host },
            { "server.port", server.Port },
        };
        return new MeasuredCall(this, $"{method.Method} {operation}", tags);
    }

    /// <summary>Begins to measure the download of a result, repetitions included; <see langword="null"/> when nobody listens.</summary>
    /// <param name="model">The model that made it.</param>
    public MeasuredCall? StartDownload(string model) =>
        IsListenedTo ? new MeasuredCall(this, $"download {model}", new TagList { { "http.request.method", "GET" }, { "reelwire.operation", "download" }, { "gen_ai.request.model", model } }) : null;

    /// <summary>Begins to measure a typed submit; <see langword="null"/> when nobody listens.</summary>
    /// <param name="model">The model.</param>
    public MeasuredSubmit? StartSubmit(string model) => _activities.HasListeners() || _submits.Enabled ? new MeasuredSubmit(this, model) : null;

    /// <summary>Notes that a task was found done or failed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="elapsed">Time since its submit.</param>
    /// <param name="state">How it ended.</param>
    public void TaskEnded(string model, TimeSpan elapsed, TaskState state)
    {
        if (_generations.Enabled)
        {
            var tags = ModelTags(model);
            if (state == TaskState.Failed)
            {
                tags.Add("error.type", "task_failed");
            }

            _generations.Record(elapsed.TotalSeconds, tags);
        }
    }

    /// <summary>Counts a submit whose outcome is known as far as it ever will be.</summary>
    /// <param name="model">The model.</param>
    /// <param name="failure">What came of it; <see langword="null"/> for a task.</param>
    public void CountSubmit(string model, Exception? failure)
    {
        if (_submits.Enabled)
        {
            var tags = ModelTags(model);
            tags.Add("reelwire.submit.outcome", SubmitWords.Outcome(failure));
            tags.Add("reelwire.billing", SubmitWords.Billing(failure));
            _submits.Add(1, tags);
        }
    }

    public Activity? StartActivity(string name, in TagList tags) => _activities.StartActivity(ActivityKind.Client, tags: tags, name: name);

    public void RecordCall(TimeSpan duration, in TagList tags) => _calls.Record(duration.TotalSeconds, tags);

    public TagList ModelTags(string model) => new() { { "gen_ai.operation.name", "generate_content" }, { "gen_ai.provider.name", _vendor.Name }, { "gen_ai.request.model", model } };

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    private bool IsListenedTo => _activities.HasListeners() || _calls.Enabled;
}
