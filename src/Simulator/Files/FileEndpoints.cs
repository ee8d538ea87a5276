using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Files;

/// <summary>Serves files, with ranges and entity tags, and takes uploads whole. No key is asked for: such URLs are signed at the vendors.</summary>
internal sealed class FileEndpoints(FileStore files, TimeProvider clock)
{
    private const string Route = FileStore.Prefix + "{name}";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Route, ["GET", "HEAD"], DownloadAsync);
        routes.MapMethods(Route, ["PUT"], UploadAsync);
    }

    private Task DownloadAsync(HttpContext context)
    {
        if (!files.TryFind(Name(context), out var file))
        {
            return TypedResults.NotFound().ExecuteAsync(context);
        }

        context.Response.Headers.ContentSecurityPolicy = "sandbox"; // an uploaded HTML page is none of the simulator's own, which may give it orders
        return file.Signed && files.Signer.Check(context.Request.Path, context.Request.Query) is { } refusal
            ? TypedResults.Text(refusal.ToXml(clock.GetUtcNow()), MediaTypeNames.Application.Xml, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : TypedResults.Bytes(file.Bytes, file.ContentType, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue(file.Tag)).ExecuteAsync(context);
    }

    private async Task UploadAsync(HttpContext context)
    {
        using var body = new RequestBody(context.Request);
        await body.ReadAsync(context.RequestAborted);
        var uploaded = files.TryUpload(Name(context), context.Request.ContentType ?? MediaTypeNames.Application.Octet, body.Bytes.ToArray());
        context.Response.StatusCode = uploaded ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
    }

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;
}
