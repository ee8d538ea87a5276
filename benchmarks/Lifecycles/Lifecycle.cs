using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>Lives through tasks: submit, three polls, result.</summary>
internal sealed class Lifecycle(HttpMessageInvoker client)
{
    private const int Polls = 3;

    /// <summary>One task; fails unless its result has a video.</summary>
    public async Task RunAsync(VendorCalls vendor, CancellationToken cancellationToken)
    {
        using var submit = new HttpRequestMessage(HttpMethod.Post, vendor.Submit) { Content = new StringContent(vendor.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        using var accepted = JsonDocument.Parse(await SendAsync(submit, vendor, cancellationToken));
        var id = vendor.IdMembers.Aggregate(accepted.RootElement, (place, name) => place.GetProperty(name)).GetString()!;
        for (var poll = 0; poll < Polls; poll++)
        {
            await GetAsync(vendor.Status, vendor, id, cancellationToken);
        }

        var result = await GetAsync(vendor.Result, vendor, id, cancellationToken);
        if (result.AsSpan().IndexOf("/files/"u8) < 0)
        {
            throw new InvalidOperationException($"The result of a task at {vendor.Name} has no video: {Encoding.UTF8.GetString(result)}");
        }
    }

    private async Task<byte[]> GetAsync(string url, VendorCalls vendor, string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url.Replace("{id}", id, StringComparison.Ordinal));
        return await SendAsync(request, vendor, cancellationToken);
    }

    private async Task<byte[]> SendAsync(HttpRequestMessage request, VendorCalls vendor, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation(vendor.KeyHeader, vendor.Key);
        using var response = await client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted
            ? body
            : throw new InvalidOperationException($"{vendor.Name} answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(body)}");
    }
}
