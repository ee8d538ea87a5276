using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Reelwire.Simulator.Files;

/// <summary>Serves files, with ranges and entity tags. No key is asked for: such URLs are signed at the vendors.</summary>
internal sealed class FileEndpoints(FileStore files, TimeProvider clock)
{
    private const string Route = FileStore.Prefix + "{name}";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Route, ["GET", "HEAD"], DownloadAsync);
    }

    private Task DownloadAsync(HttpContext context)
    {
        if (!files.TryFind(Name(context), out var file))
        {
            return TypedResults.NotFound().ExecuteAsync(context);
        }

        context.Response.Headers.ContentSecurityPolicy = "script-src 'none'; form-action 'none'"; // an uploaded HTML page stands on the origin that may give orders
        return file.Signed && files.Signer.Check(context.Request.Path, context.Request.Query) is { } refusal
            ? TypedResults.Text(refusal.ToXml(clock.GetUtcNow()), MediaTypeNames.Application.Xml, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : TypedResults.Bytes(file.Bytes, file.ContentType, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue(file.Tag)).ExecuteAsync(context);
    }

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;
}
