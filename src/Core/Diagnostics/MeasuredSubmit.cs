using System.Diagnostics;

namespace Reelwire.Core;

/// <summary>A typed submit while it is measured: an activity, and a count when it ends.</summary>
internal sealed class MeasuredSubmit : IDisposable
{
    private readonly VendorTelemetry _telemetry;
    private readonly string _model;
    private readonly Activity? _activity;

    public MeasuredSubmit(VendorTelemetry telemetry, string model)
    {
        _telemetry = telemetry;
        _model = model;
        _activity = telemetry.StartActivity($"generate_content {model}", telemetry.ModelTags(model));
        _activity?.SetTag("gen_ai.output.type", "video");
    }

    /// <summary>The vendor's id of the task that came of it.</summary>
    public string? TaskId { get; set; }

    /// <summary>What came of it instead.</summary>
    public Exception? Failure { get; set; }

    public void Dispose()
    {
        if (_activity is not null)
        {
            _activity.SetTag("gen_ai.response.id", TaskId);
            _activity.SetTag("reelwire.submit.outcome", SubmitWords.Outcome(Failure));
            _activity.SetTag("reelwire.billing", SubmitWords.Billing(Failure));
            if (Failure is not null)
            {
                _activity.SetTag("error.type", Failure.GetType().FullName);
                _activity.SetStatus(ActivityStatusCode.Error);
            }

            _activity.Dispose();
        }

        if (Failure is not SubmitCancelledException<TaskHandle>)
        {
            // Else its answer is still read, and counted for what it will be.
            _telemetry.CountSubmit(_model, Failure);
        }
    }
}
