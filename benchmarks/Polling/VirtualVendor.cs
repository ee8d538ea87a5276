using System.Net;
using System.Text;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator.Time;

namespace Reelwire.Benchmarks.Polling;

/// <summary>Freepik's tasks in memory and virtual time: the client's own calls run, from its submit to the result, and days take seconds.</summary>
internal sealed class VirtualVendor(Scenario scenario, VirtualClock clock) : HttpMessageHandler
{
    private const double MedianSeconds = 150;
    private const double Sigma = 0.45;

    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(scenario.Seed);
    private readonly SlidingWindow[] _windows = [.. scenario.Limits.Select(limit => new SlidingWindow(limit))];
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _delays = new(StringComparer.Ordinal);
    private int _requests;
    private int _polls;
    private int _breaches;

    public static async Task<ScenarioFigures> RunAsync(Scenario scenario)
    {
        var clock = new VirtualClock();
        var vendor = new VirtualVendor(scenario, clock);
        using var client = new FreepikClient(new FreepikOptions { ApiKey = "any", Budget = new RequestBudget(scenario.Limits, clock) }, vendor, clock);
        var operation = NewOperation(client.Api);
        var bursts = scenario.Jobs / scenario.Burst;
        var jobs = new List<Task>();
        for (var burst = 0; burst < bursts; burst++)
        {
            jobs.AddRange(Enumerable.Range(0, scenario.Burst).Select(_ => RunJobAsync(client, operation)));
            clock.Advance(scenario.Span / bursts);
        }

        while (vendor._delays.Count < vendor._ends.Count || vendor._ends.Count < scenario.Jobs)
        {
            if (jobs.Any(job => job.IsFaulted) && jobs.All(job => job.IsCompleted))
            {
                break;
            }

            clock.Advance(s_step);
        }

        await Task.WhenAll(jobs).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new ScenarioFigures(
            jobs.Count(job => job.IsCompletedSuccessfully),
            jobs.Count(job => !job.IsCompletedSuccessfully),
            (double)vendor._polls / scenario.Jobs,
            vendor._delays.Values.Average(delay => delay.TotalSeconds),
            vendor._requests,
            vendor._breaches);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    // The client's own calls, with the duration that the jobs here are expected to take.
    private static TaskOperation<SeedancePro720pRequest, TaskSubmission, TaskResponse> NewOperation(IFreepikApi api) => new("job", TimeSpan.FromSeconds(MedianSeconds))
    {
        Submit = (request, cancellationToken) => api.SubmitSeedancePro720pAsync(request, cancellationToken),
        Id = submission => submission.Data?.TaskId,
        States = new TaskStates(queued: ["CREATED"], running: ["IN_PROGRESS"], succeeded: ["COMPLETED"], failed: ["FAILED"]),
        Read = async (id, cancellationToken) =>
        {
            var response = await api.GetSeedancePro720pTaskAsync(id, cancellationToken).ConfigureAwait(false);
            return new TaskReading<TaskResponse>(response.Data?.Status?.Value) { Result = response };
        },
    };

    private static async Task RunJobAsync(FreepikClient client, TaskOperation<SeedancePro720pRequest, TaskSubmission, TaskResponse> operation)
    {
        var request = new SeedancePro720pRequest { Prompt = "She waves", Image = MediaInput.FromUri(new Uri("https://example.com/1.jpg")) };
        var task = await client.Connection.Tasks.SubmitAsync(operation, request, CancellationToken.None).ConfigureAwait(false);
        await task.WaitAsync().ConfigureAwait(false);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Status(string id, string status) =>
        Json(HttpStatusCode.OK, $$$"""{"data":{"task_id":"{{{id}}}","status":"{{{status}}}","generated":["https://cdn.example/{{{id}}}.mp4"]}}""");

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        _requests++;
        var now = clock.GetUtcNow();

        // Each window counts all requests, so no || here.
        _breaches += _windows.Count(window => window.IsBrokenBy(now));
        return request.Method == HttpMethod.Post ? Submit(now) : Poll(request.RequestUri!.Segments[^1], now);
    }

    private HttpResponseMessage Submit(DateTimeOffset now)
    {
        // Log-normal, by Box and Muller.
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        var id = $"task-{_ends.Count}";
        _ends.Add(id, now + TimeSpan.FromSeconds(MedianSeconds * Math.Exp(Sigma * normal)));
        return Status(id, "CREATED");
    }

    private HttpResponseMessage Poll(string id, DateTimeOffset now)
    {
        _polls++;
        if (_random.NextDouble() < scenario.FailingShare)
        {
            return Failure();
        }

        if (now < _ends[id])
        {
            return Status(id, "IN_PROGRESS");
        }

        _delays.TryAdd(id, now - _ends[id]);
        return Status(id, "COMPLETED");
    }

    private HttpResponseMessage Failure() => _random.Next(8) switch
    {
        0 => Json(HttpStatusCode.InternalServerError, "{}"),
        1 => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>Bad Gateway</html>", Encoding.UTF8, "text/html") },
        2 => Json(HttpStatusCode.ServiceUnavailable, string.Empty),
        3 => Json(HttpStatusCode.TooManyRequests, """{"message":"Too many requests"}"""),
        4 => Json(HttpStatusCode.OK, """{"data":{"task_id":"""),
        5 => Json(HttpStatusCode.OK, "<html>Please wait</html>"),
        6 => throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was reset."),
        _ => throw new TaskCanceledException("It took too long."),
    };
}
