using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Files;

/// <summary>Serves files, with ranges and entity tags, and takes uploads. No key is asked for: such URLs are signed at the vendors.</summary>
internal static class FileEndpoints
{
    private const string Route = FileStore.Prefix + "{name}";

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes, FileStore files)
    {
        routes.MapMethods(Route, ["GET", "HEAD"], context => DownloadAsync(context, files));
        routes.MapMethods(Route, ["PUT"], context => UploadAsync(context, files));
    }

    private static Task DownloadAsync(HttpContext context, FileStore files) =>
        files.TryFind(Name(context), out var file)
            ? TypedResults.Bytes(file.Bytes, file.ContentType, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue(file.Tag)).ExecuteAsync(context)
            : TypedResults.NotFound().ExecuteAsync(context);

    private static async Task UploadAsync(HttpContext context, FileStore files)
    {
        using var body = new RequestBody(context.Request);
        await body.ReadAsync(context.RequestAborted);
        var uploaded = files.TryUpload(Name(context), context.Request.ContentType ?? "application/octet-stream", body.Bytes.ToArray());
        context.Response.StatusCode = uploaded ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
    }

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;
}
