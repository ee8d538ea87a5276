using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Reelwire.Simulator.Page;

/// <summary>Serves the page to look at. Its script reads and calls the control endpoints, like anyone else.</summary>
internal static class PageEndpoints
{
    // Only the page's own files run or load, text never becomes markup (trusted types), and no other page can frame it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; trusted-types 'none'; require-trusted-types-for 'script'";

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Send("index.html", "text/html; charset=utf-8"));
        routes.MapGet("/_simulator/page/page.css", Send("page.css", "text/css; charset=utf-8"));
        routes.MapGet("/_simulator/page/icon.svg", Send("icon.svg", "image/svg+xml"));
        foreach (var script in (string[])["page.js", "control.js", "faults.js", "rows.js"])
        {
            routes.MapGet("/_simulator/page/" + script, Send(script, "text/javascript; charset=utf-8"));
        }
    }

    private static RequestDelegate Send(string name, string contentType)
    {
        var bytes = EmbeddedResource.Read("page/" + name);
        return async context =>
        {
            var response = context.Response;
            response.ContentType = contentType;
            response.ContentLength = bytes.Length;
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers.CacheControl = "no-cache"; // another simulator on this port may be of another version
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        };
    }
}
