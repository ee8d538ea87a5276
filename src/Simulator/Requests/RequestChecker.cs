using System.Globalization;
using System.Text.Json;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Requests;

/// <summary>Holds a request against its operation: path, query, headers, content type and JSON body.</summary>
internal sealed class RequestChecker(SchemaChecker schemas)
{
    // OpenAPI: parameters of these names are described elsewhere and ignored here.
    private static readonly HashSet<string> s_notParameters = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    /// <summary>All violations. <paramref name="hasBody"/> tells an empty body from one that is no JSON.</summary>
    public IReadOnlyList<Violation> Check(ApiRequest request, bool hasBody) =>
        [.. request.Operation.Parameters.SelectMany(parameter => CheckParameter(parameter, request)), .. CheckBody(request, hasBody)];

    private IEnumerable<Violation> CheckParameter(ApiParameter parameter, ApiRequest request)
    {
        var values = parameter.In switch { "path" => request.PathValues, "query" => request.Query, "header" => request.Headers, _ => null };
        if (values is null || (parameter.In == "header" && s_notParameters.Contains(parameter.Name)))
        {
            return [];
        }

        var pointer = "/" + parameter.Name;
        if (!values.TryGetValue(parameter.Name, out var text))
        {
            return parameter.Required ? [new Violation(pointer, "required", "is required") { In = parameter.In }] : [];
        }

        // A parameter is text on the wire; only its schema tells whether 5 is meant as a number.
        var violations = schemas.Check(parameter.Schema, Text(text));
        if (violations.Any(violation => violation.Keyword == "type"))
        {
            violations = schemas.Check(parameter.Schema, NumberOrBoolean(text));
        }

        return violations.Select(violation => violation with { In = parameter.In, Pointer = pointer + violation.Pointer });
    }

    private IReadOnlyList<Violation> CheckBody(ApiRequest request, bool hasBody)
    {
        var operation = request.Operation;
        if (operation.RequestBodies.Count == 0)
        {
            return [];
        }

        if (!hasBody)
        {
            return operation.RequestBodyRequired ? [new Violation("", "required", "a body is required")] : [];
        }

        var mediaType = request.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0].Trim();
        if (!operation.RequestBodies.TryGetValue(mediaType, out var schema))
        {
            var known = string.Join(" or ", operation.RequestBodies.Keys);
            return [new Violation("/Content-Type", "content", $"must be {known}") { In = "header" }];
        }

        return request.Body.ValueKind == JsonValueKind.Undefined
            ? [new Violation("", "json", "must be valid JSON")]
            : schemas.Check(schema, request.Body);
    }

    private static JsonElement NumberOrBoolean(string text) =>
        text is "true" or "false" ? JsonElement.Parse(text)
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonElement.Parse(number.ToString(CultureInfo.InvariantCulture))
        : Text(text);

    private static JsonElement Text(string text) => JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");
}
