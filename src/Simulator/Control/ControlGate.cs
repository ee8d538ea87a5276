using Microsoft.AspNetCore.Http;
using Reelwire.Simulator.Control.Views;

namespace Reelwire.Simulator.Control;

/// <summary>
/// Keeps other web pages away from the control endpoints: any page in the browser of whoever runs the simulator can send requests to 127.0.0.1, and one whose own
/// name is made to resolve to it can even read the answers.
/// </summary>
internal static class ControlGate
{
    /// <summary>Refuses what may come from another page, and passes everything else on.</summary>
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        // Routes are matched in any case.
        if (!request.Path.StartsWithSegments(ControlEndpoints.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, $"The simulator is not called '{request.Host.Host}' here; call it 127.0.0.1 or localhost.");
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        if (request.Headers.Origin is { Count: > 0 } origin && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, $"Web pages of other origins, as '{origin}' is, may not give orders to the simulator.");
        }

        // The one method that a page may send elsewhere without asking first, and the content type that it may not.
        return HttpMethods.IsPost(request.Method) && !request.HasJsonContentType()
            ? RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "A POST to the simulator needs the header Content-Type: application/json, with or without a body.")
            : next(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorView(reason), ControlJson.Default.ErrorView, "application/json", context.RequestAborted);
    }
}
