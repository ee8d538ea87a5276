namespace Reelwire.Simulator.Vendors;

/// <summary>A failure that fal tells by its type: the model's own as a list of findings, the queue's as one text.</summary>
internal sealed record FalFailure(string Type, int Status, bool OfModel, string Message)
{
    private static readonly Dictionary<string, FalFailure> s_known = new FalFailure[]
    {
        new("content_policy_violation", 422, true, "The content could not be processed because it contained material flagged by a content checker."),
        new("no_media_generated", 422, true, "No media was generated for the given input."),
        new("face_detection_error", 422, true, "Could not detect face in the image"),
        new("image_too_small", 422, true, "The image is too small."),
        new("image_too_large", 422, true, "The image is too large."),
        new("feature_not_supported", 422, true, "The feature is not supported."),
        new("generation_timeout", 504, true, "The generation took too long."),
        new("internal_server_error", 500, true, "Internal server error"),
        new("downstream_service_error", 500, true, "A service that the model relies on failed."),
        new("downstream_service_unavailable", 500, true, "A service that the model relies on is unavailable."),
        new("request_timeout", 504, false, "Request timed out"),
        new("startup_timeout", 504, false, "Runner did not start in time"),
        new("runner_scheduling_failure", 503, false, "No runner could be scheduled"),
        new("runner_connection_timeout", 503, false, "Runner connection timed out"),
        new("runner_disconnected", 503, false, "Runner disconnected"),
        new("runner_connection_refused", 503, false, "Runner refused the connection"),
        new("internal_error", 500, false, "Internal error"),
    }.ToDictionary(failure => failure.Type, StringComparer.Ordinal);

    /// <summary>The failure of that type; fal's list is open, and a type that is not known here is the model's own.</summary>
    public static FalFailure Of(string type) => s_known.GetValueOrDefault(type) ?? new FalFailure(type, 422, OfModel: true, "The request could not be processed.");
}
