using System.Net.Http.Json;

namespace Reelwire.Benchmarks.Calls;

/// <summary>What a careful user writes: HttpClient's JSON methods with source-generated metadata. It checks nothing, guards nothing and tells nobody.</summary>
internal sealed class HandWrittenCaller : ICaller
{
    private readonly HttpClient _http;

    public HandWrittenCaller(HttpMessageHandler network)
    {
        _http = new HttpClient(network) { BaseAddress = new Uri(CallData.Host) };
        _http.DefaultRequestHeaders.Add(CallData.KeyHeader, CallData.Key);
    }

    public async Task<string?> SubmitAsync()
    {
        using var response = await _http.PostAsJsonAsync(CallData.Path, PlainRequest.New(), PlainJson.Default.PlainRequest).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainAnswer).ConfigureAwait(false);
        return answer?.Data?.TaskId;
    }

    public async Task<string?> GetAsync()
    {
        using var response = await _http.GetAsync($"{CallData.Path}/{CallData.TaskId}").ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainAnswer).ConfigureAwait(false);
        return answer?.Data?.Generated?[0];
    }

    public void Dispose() => _http.Dispose();
}
