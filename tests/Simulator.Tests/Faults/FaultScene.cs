using System.Net;
using System.Text.Json;
using Reelwire.Simulator.Tests.Webhooks;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>A simulator of one fault, and the ways to look at it.</summary>
internal sealed class FaultScene(VendorSimulator simulator, ManualClock clock) : IAsyncDisposable
{
    public const string Path = "/v3/async/new-model";
    public const string Valid = """{ "prompt": "She waves" }""";
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None });

    public VendorSimulator Simulator => simulator;

    public ManualClock Clock => clock;

    public string Charges => $"{simulator.Charges.Count} charged";

    public int Port => simulator.Novita.Port;

    /// <summary>Starts one on a clock that stands still.</summary>
    public static async Task<FaultScene> StartAsync(FaultProbe probe)
    {
        var clock = new ManualClock();
        var options = new SimulatorOptions { TimeProvider = clock, PollsUntilDone = probe.TaskDuration is null ? 3 : null, TaskDuration = probe.TaskDuration ?? TimeSpan.FromSeconds(3) };
        return new FaultScene(await FixtureSimulator.StartAsync(options), clock);
    }

    /// <summary>Submits a task; the answer's body is not read yet.</summary>
    public Task<HttpResponseMessage> SubmitAsync() => SendAsync(new HttpRequestMessage(HttpMethod.Post, simulator.Novita + Path)
    {
        Content = new StringContent(Valid, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
    });

    /// <summary>Submits a task and reads it, all answers as text.</summary>
    public async Task<IReadOnlyList<string>> FollowAsync(int reads)
    {
        using var submit = await SubmitAsync();
        var id = JsonElement.Parse(await TextAsync(submit)).GetProperty("task_id").GetString();
        var answers = new List<string>();
        for (var i = 0; i < reads; i++)
        {
            using var read = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{simulator.Novita}/v3/async/task-result?task_id={id}"));
            answers.Add(await TextAsync(read));
        }

        return answers;
    }

    /// <summary>The body as text, however wrong its type and coding.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage response) => await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Submits a task of Freepik with a webhook; the receiver must live as long as the look.</summary>
    public Task<Reply> SubmitWithWebhookAsync(WebhookReceiver receiver) =>
        Reply.PostAsync(simulator.Freepik + "/v1/ai/image-to-video/kling-pro", "any", $$"""{ "prompt": "She waves", "webhook_url": "{{receiver.Url}}" }""");

    public ValueTask DisposeAsync() => simulator.DisposeAsync();

    private static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer any");
        return s_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
