namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Looks at error statuses and redirects.</summary>
internal static class StatusProbes
{
    public static IReadOnlyList<FaultProbe> All { get; } =
    [
        new("status-408", "408 application/json, 0 charged", SubmitAsync),
        new("status-409", "409 application/json, 0 charged", SubmitAsync),
        new("status-425", "425 application/json, 0 charged", SubmitAsync),
        new("status-429", "429 application/json, 0 charged", SubmitAsync),
        new("status-429-seconds", "429 application/json, Retry-After: 2, 0 charged", SubmitAsync),
        new("status-429-date", "429 application/json, Retry-After: Fri, 02 Jan 2026 03:04:07 GMT, 0 charged", SubmitAsync),
        new("status-500", "500 application/json, 0 charged", SubmitAsync),
        new("status-502", "502 text/html, 0 charged", SubmitAsync),
        new("status-503", "503 application/json, 0 charged", SubmitAsync),
        new("status-504", "504 application/json, 1 charged", SubmitAsync),
        new("status-520", "520 text/html, 1 charged", SubmitAsync),
        new("status-521", "521 text/html, 0 charged", SubmitAsync),
        new("status-522", "522 text/html, 0 charged", SubmitAsync),
        new("status-523", "523 text/html, 0 charged", SubmitAsync),
        new("status-524", "524 text/html, 1 charged", SubmitAsync),
        new("status-525", "525 text/html, 0 charged", SubmitAsync),
        new("status-526", "526 text/html, 0 charged", SubmitAsync),
        new("redirect-301", "301 to localhost, 0 charged", RedirectAsync),
        new("redirect-302", "302 to localhost, 0 charged", RedirectAsync),
        new("redirect-303", "303 to localhost, 0 charged", RedirectAsync),
        new("redirect-307", "307 to localhost, 0 charged", RedirectAsync),
        new("redirect-308", "308 to localhost, 0 charged", RedirectAsync),
    ];

    private static async Task<string> SubmitAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        var text = await FaultScene.TextAsync(response);
        var isHtml = text.StartsWith("<html>", StringComparison.Ordinal);
        var type = response.Content.Headers.ContentType!.MediaType;
        var retry = response.Headers.RetryAfter is { } after ? $", Retry-After: {after}" : "";
        return $"{(int)response.StatusCode} {(isHtml == (type == "text/html") ? type : "a lie")}{retry}, {scene.Charges}";
    }

    private static async Task<string> RedirectAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        var there = response.Headers.Location?.AbsoluteUri == $"http://localhost:{scene.Port}/novita{FaultScene.Path}";
        return $"{(int)response.StatusCode} to {(there ? "localhost" : response.Headers.Location)}, {scene.Charges}";
    }
}
