using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Vendors;

/// <summary>v3.fal.media, where fal's Python client uploads with a token of rest.fal.ai: whole at <c>/files/upload</c>, or in parts after <c>/files/upload/multipart</c>.</summary>
internal sealed class FalCdnEndpoints(FileStore files, FalTokens tokens)
{
    private const string FileName = "X-Fal-File-Name";
    private const string Route = FileStore.Prefix + "upload";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Route, ["POST"], context => AnswerAsync(context, Upload));
        routes.MapMethods(Route + "/multipart", ["POST"], context => AnswerAsync(context, Start));
    }

    private JsonObject Upload(HttpRequest request, Uri root, ReadOnlyMemory<byte> body)
    {
        var url = files.Add(root, Extension(request), ContentType(request), body.ToArray(), FileLife.Endless);
        return new JsonObject { ["access_url"] = url.AbsoluteUri };
    }

    private JsonObject Start(HttpRequest request, Uri root, ReadOnlyMemory<byte> body)
    {
        var (url, upload) = files.ReserveParted(root, Extension(request), ContentType(request), FileLife.Endless);
        return new JsonObject { ["access_url"] = url.AbsoluteUri, ["uploadId"] = upload.Id };
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpRequest, Uri, ReadOnlyMemory<byte>, JsonObject> answer)
    {
        using var body = new RequestBody(context.Request);
        await body.ReadAsync(context.RequestAborted);
        var token = HeaderReading.AuthorizationKey(HeaderReading.All(context.Request.Headers), "Bearer");
        var good = token is not null && tokens.IsGood(token);
        context.Response.StatusCode = good ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        var root = new Uri($"http://127.0.0.1:{context.Connection.LocalPort}");
        var json = good ? answer(context.Request, root, body.Bytes) : new JsonObject { ["detail"] = "Invalid token" };
        await context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }

    private static string Extension(HttpRequest request) => Path.GetExtension(request.Headers[FileName].ToString());

    private static string ContentType(HttpRequest request) => request.ContentType ?? MediaTypeNames.Application.Octet;
}
