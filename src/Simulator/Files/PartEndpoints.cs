using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Files;

/// <summary>
/// Takes uploads in parts, in both ways of fal: below the upload URL that rest.fal.ai gave (its JavaScript client), and below the file's own URL and an upload id (its Python client).
/// </summary>
internal sealed class PartEndpoints(FileStore files)
{
    private const string File = FileStore.Prefix + "{name}";
    private const string Upload = FileStore.Prefix + "{name}/multipart/{uploadId}";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in (string[])[File, Upload])
        {
            routes.MapMethods(route + "/{part:int:min(1)}", ["PUT"], TakeAsync);
            routes.MapMethods(route + "/complete", ["POST"], CompleteAsync);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new RequestBody(context.Request);
        await body.ReadAsync(context.RequestAborted);
        if (!TryFind(context, out var upload))
        {
            await AnswerAsync(context, StatusCodes.Status404NotFound, new JsonObject { ["detail"] = "Upload not found" });
            return;
        }

        var number = int.Parse((string)context.Request.RouteValues["part"]!, CultureInfo.InvariantCulture);
        var tag = upload.Add(number, body.Bytes.ToArray());
        context.Response.Headers.ETag = tag;
        await AnswerAsync(context, StatusCodes.Status200OK, new JsonObject { ["partNumber"] = number, ["etag"] = tag });
    }

    private async Task CompleteAsync(HttpContext context)
    {
        using var body = new RequestBody(context.Request);
        await body.ReadAsync(context.RequestAborted);
        if (!TryFind(context, out var upload))
        {
            await AnswerAsync(context, StatusCodes.Status404NotFound, new JsonObject { ["detail"] = "Upload not found" });
        }
        else if (Parts(body.Bytes) is not { } parts || upload.Complete(parts) is not { } bytes)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["detail"] = "The list of parts does not name those that were uploaded, by partNumber and etag, in order." });
        }
        else
        {
            files.TryUpload(Name(context), upload.ContentType, bytes);
            await AnswerAsync(context, StatusCodes.Status200OK, new JsonObject { ["access_url"] = new Uri(Root(context), FileStore.Prefix + Name(context)).AbsoluteUri });
        }
    }

    // Null where the body is no such list; a part without number or tag is one that never came.
    private static List<(int Number, string Tag)>? Parts(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = JsonElement.Parse(body.Span);
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("parts", out var parts) && parts.ValueKind == JsonValueKind.Array
                ? [.. parts.EnumerateArray().Select(part => (Number(part), part.Text("etag") ?? ""))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Number(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("partNumber", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;

    private bool TryFind(HttpContext context, [NotNullWhen(true)] out PartedUpload? upload) =>
        files.TryFindParted(Name(context), out upload) && (context.Request.RouteValues["uploadId"] is not string id || string.Equals(id, upload.Id, StringComparison.Ordinal));

    private static Task AnswerAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private static Uri Root(HttpContext context) => new($"http://127.0.0.1:{context.Connection.LocalPort}");

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;
}
