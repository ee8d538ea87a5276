using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>What all of fal's hosts have in common: the key's scheme and the error bodies.</summary>
internal abstract class FalProtocol : VendorProtocol
{
    /// <summary>Why a prompt that asks for a failure fails.</summary>
    protected static Violation PolicyViolation { get; } = new("/prompt", "content_policy_violation", "The content could not be processed because it contained material flagged by a content checker.");

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) =>
        pathIsKnown ? Detail(405, "Method Not Allowed") : Detail(404, "Not Found");

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) => Details(422, violations);

    /// <inheritdoc/>
    protected override string? Key(IReadOnlyDictionary<string, string> headers) => HeaderReading.AuthorizationKey(headers, "Key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Detail(401, "Authentication is required to access this application.");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Detail(401, "No user found for Key ID and Secret.");

    /// <summary>An error of the request as a whole.</summary>
    protected static SimulatedAnswer Detail(int status, string detail) => SimulatedAnswer.Json(status, new JsonObject { ["detail"] = detail });

    /// <summary>Errors of the model, one for each violation.</summary>
    protected static SimulatedAnswer Details(int status, IReadOnlyList<Violation> violations) =>
        SimulatedAnswer.Json(status, new JsonObject
        {
            ["detail"] = new JsonArray([.. violations.Select(violation => new JsonObject
            {
                ["loc"] = Location(violation),
                ["msg"] = violation.Message,
                ["type"] = Type(violation.Keyword),
                ["url"] = "https://docs.fal.ai/errors#" + Type(violation.Keyword),
            })]),
        });

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
        "content_policy_violation" => "content_policy_violation",
        _ => "value_error",
    };
}
