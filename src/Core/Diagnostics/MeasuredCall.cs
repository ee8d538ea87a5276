using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Reelwire.Core;

/// <summary>One call while it is measured: an activity, and a duration when it ends.</summary>
internal sealed class MeasuredCall : IDisposable
{
    private readonly VendorTelemetry _telemetry;
    private readonly Activity? _activity;
    private readonly long _begin;
    private TagList _tags;

    public MeasuredCall(VendorTelemetry telemetry, string name, TagList tags)
    {
        _telemetry = telemetry;
        _tags = tags;
        _begin = telemetry.Time.GetTimestamp();
        _activity = telemetry.StartActivity(name, tags);
    }

    /// <summary>Status of the answer, once there is one.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>Why there is no readable answer.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How often the same request was sent before.</summary>
    public int Resends
    {
        set
        {
            if (value > 0)
            {
                _activity?.SetTag("http.request.resend_count", value);
            }
        }
    }

    public void Dispose()
    {
        if (Status is { } status)
        {
            Add("http.response.status_code", (int)status);
        }

        if (ErrorType is { } error)
        {
            Add("error.type", error);
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        _activity?.Dispose();
        _telemetry.RecordCall(_telemetry.Time.GetElapsedTime(_begin), _tags);
    }

    // As System.Net.Http tells it: the kind of the connection's failure, the status, or the exception's type. Never a message, which may quote what was sent.
    private string? ErrorType => Failure switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        not null => Failure.GetType().FullName,
        null when Status is null => "cancelled",
        null when (int)Status >= 300 => ((int)Status).ToString(CultureInfo.InvariantCulture),
        null => null,
    };

    private void Add(string name, object value)
    {
        _tags.Add(name, value);
        _activity?.SetTag(name, value);
    }
}
