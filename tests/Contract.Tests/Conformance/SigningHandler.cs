using System.Text;
using System.Text.RegularExpressions;

namespace Reelwire.Contract.Tests.Conformance;

/// <summary>Adds a signature to every result's URL that the vendor names.</summary>
internal sealed partial class SigningHandler(string signature) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && request.Method == HttpMethod.Get)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(VideoUrl().Replace(text, $"$0{signature}"), Encoding.UTF8, "application/json");
        }

        return response;
    }

    [GeneratedRegex(@"https?://[^""]+\.mp4\??")]
    private static partial Regex VideoUrl();
}
