using RestSharp;

namespace Reelwire.Benchmarks.Calls;

/// <summary>RestSharp, as its documentation shows it.</summary>
internal sealed class RestSharpCaller : ICaller
{
    private readonly RestClient _client;

    public RestSharpCaller(HttpMessageHandler network)
    {
        _client = new RestClient(new RestClientOptions(CallData.Host) { ConfigureMessageHandler = _ => network });
        _client.AddDefaultHeader(CallData.KeyHeader, CallData.Key);
    }

    public async Task<string?> SubmitAsync() =>
        (await _client.PostAsync<PlainAnswer>(new RestRequest(CallData.Path).AddJsonBody(PlainRequest.New())).ConfigureAwait(false))?.Data?.TaskId;

    public async Task<string?> GetAsync() =>
        (await _client.GetAsync<PlainAnswer>(new RestRequest($"{CallData.Path}/{{id}}").AddUrlSegment("id", CallData.TaskId)).ConfigureAwait(false))?.Data?.Generated?[0];

    public void Dispose() => _client.Dispose();
}
