using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>What all of fal's hosts have in common: the key's scheme and the error bodies.</summary>
internal abstract class FalProtocol(FalTokens tokens) : VendorProtocol
{
    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) =>
        pathIsKnown ? Detail(405, "Method Not Allowed") : Detail(404, "Not Found");

    /// <inheritdoc/>
    public override SimulatedAnswer TooMany(string path) => Detail(429, "Too many requests", "concurrent_requests_limit");

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) => Details(422, violations);

    // A browser has no key but a token that was made for it, in the URL.
    /// <inheritdoc/>
    protected override string? Key(ApiRequest request) =>
        HeaderReading.AuthorizationKey(request.Headers, "Key") ?? (request.Query.TryGetValue("fal_jwt_token", out var token) && tokens.IsGood(token) ? token : null);

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Detail(401, "Authentication is required to access this application.");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Detail(401, "No user found for Key ID and Secret.");

    /// <inheritdoc/>
    protected override SimulatedAnswer BalanceEmpty(string path) => Detail(403, "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.");

    /// <summary>An error of the request as a whole: one text, and its type where fal has one.</summary>
    protected static SimulatedAnswer Detail(int status, string detail, string? type = null)
    {
        var body = new JsonObject { ["detail"] = detail };
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-fal-billable-units"] = "0" };
        if (type is not null)
        {
            body["error_type"] = type;
            headers["x-fal-error-type"] = type;
            headers["x-fal-retryable"] = status is 429 or >= 500 ? "true" : "false";
        }

        return SimulatedAnswer.Json(status, body) with { Headers = headers };
    }

    /// <summary>Errors of the model: a list, one for each violation.</summary>
    protected static SimulatedAnswer Details(int status, IReadOnlyList<Violation> violations) =>
        Findings(status, violations.Select(violation => Finding(Location(violation), violation.Message, Type(violation.Keyword))));

    /// <summary>The failure that a prompt asked for.</summary>
    protected static SimulatedAnswer Failed(string type)
    {
        var failure = FalFailure.Of(type);
        return failure.OfModel
            ? Findings(failure.Status, [Finding(["body", "prompt"], failure.Message, failure.Type)])
            : Detail(failure.Status, failure.Message, failure.Type);
    }

    private static SimulatedAnswer Findings(int status, IEnumerable<JsonObject> findings) =>
        SimulatedAnswer.Json(status, new JsonObject { ["detail"] = new JsonArray([.. findings]) }) with
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-fal-billable-units"] = "0" },
        };

    private static JsonObject Finding(JsonArray location, string message, string type) => new()
    {
        ["loc"] = location,
        ["msg"] = message,
        ["type"] = type,
        ["url"] = "https://docs.fal.ai/errors#" + type,
    };

    private static JsonArray Location(Violation violation)
    {
        var location = new JsonArray(violation.In);
        foreach (var segment in violation.Pointer.Split('/').Skip(1))
        {
            location.Add(int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : (JsonNode)segment);
        }

        return location;
    }

    private static string Type(string keyword) => keyword switch
    {
        "required" => "missing",
        "minLength" => "string_too_short",
        "maxLength" => "string_too_long",
        "enum" => "literal_error",
        "minimum" => "greater_than_equal",
        "maximum" => "less_than_equal",
        "exclusiveMinimum" => "greater_than",
        "exclusiveMaximum" => "less_than",
        "multipleOf" => "multiple_of",
        "json" or "content" => "json_invalid",
        "type" => "type_error",
        "x-media.maxBytes" => "file_too_large",
        "x-media.shorterSideAbove" => "image_too_small",
        "x-media.longerSideBelow" => "image_too_large",
        "x-media.formats" => "image_load_error",
        _ => "value_error",
    };
}
