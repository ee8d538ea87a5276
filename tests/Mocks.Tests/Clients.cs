using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

namespace Reelwire.Mocks.Tests;

/// <summary>The four clients, turned to mock servers.</summary>
internal static class Clients
{
    public static IReadOnlyList<string> Vendors { get; } = ["freepik", "fal", "novita", "aimlapi"];

    /// <summary>A client whose hosts are at the addresses of their documents.</summary>
    public static VideoClient Connect(string vendor, Func<string, Uri> addressOf, HttpMessageHandler? handler = null) => vendor switch
    {
        "freepik" => new FreepikClient(Quick(new FreepikOptions { BaseAddress = addressOf("FreepikApi") }), handler),
        "fal" => new FalClient(Quick(new FalOptions { QueueAddress = addressOf("FalQueueApi"), SyncAddress = addressOf("FalApi"), StorageAddress = addressOf("FalStorageApi") }), handler),
        "novita" => new NovitaClient(Quick(new NovitaOptions { BaseAddress = addressOf("NovitaApi") }), handler),
        "aimlapi" => new AimlApiClient(Quick(new AimlApiOptions { BaseAddress = addressOf("AimlApi") }), handler),
        _ => throw new ArgumentException($"There is no vendor '{vendor}'.", nameof(vendor)),
    };

    /// <summary>All models: vendor and name.</summary>
    public static TheoryData<string, string> Models()
    {
        var models = new TheoryData<string, string>();
        foreach (var vendor in Vendors)
        {
            using var client = Connect(vendor, _ => new Uri("http://127.0.0.1:1"));
            foreach (var model in client.Models)
            {
                models.Add(vendor, model.Name);
            }
        }

        return models;
    }

    private static TOptions Quick<TOptions>(TOptions options)
        where TOptions : VideoClientOptions
    {
        options.ApiKey = "test-key";
        options.Polling = new PollingOptions { MinInterval = TimeSpan.FromMilliseconds(10), MaxInterval = TimeSpan.FromMilliseconds(10), Deadline = TimeSpan.FromSeconds(30) };
        return options;
    }
}
