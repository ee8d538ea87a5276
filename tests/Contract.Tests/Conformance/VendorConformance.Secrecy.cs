using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwire.Core;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>Key, prompt, image URL and signed result URL hold a word that no log, exception, activity, metric or text ever tells.</content>
public abstract partial class VendorConformance
{
    private const string Canary = "canary";
    private const string Signature = "?signature=canary-result";
    private const string Quote = "canary-prompt at https://images.example/canary-image.png?signature=canary-image is bad: canary-key";

    // These only end by a time limit, or send megabytes; neither says more than the others.
    private static readonly string[] s_lengthy = ["no-answer", "slow-answer", "huge-body", "gzip-bomb", FaultKinds.Answer, FaultKinds.ConnectionRefused];

    private static VideoPrompt SecretPrompt => new() { Prompt = "canary-prompt", Image = MediaInput.FromUri(new Uri("https://images.example/canary-image.png?signature=canary-image")) };

    [Fact]
    public async Task Success_tells_no_secret()
    {
        using var heard = new Eavesdropper();
        await using var host = NewSecretHost(heard);

        var task = await ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token);
        var updates = await task.WatchAsync(Token).ToListAsync(Token);
        await Record.ExceptionAsync(() => task.SaveAsync(Path.Combine(_folder.FullName, "video.mp4"), Token));

        Assert.Contains(await task.WaitForOutputUrlsAsync(Token), url => url.Contains(Canary, StringComparison.Ordinal));
        AssertSilent(heard, [task, task.Handle, .. updates, SecretPrompt, SecretPrompt.Image!]);
    }

    [Fact]
    public async Task No_fault_tells_a_secret()
    {
        using var heard = new Eavesdropper();
        await using var host = NewSecretHost(heard);
        var failures = new List<object>();
        foreach (var kind in FaultKinds.All.Where(kind => kind.Target != FaultTarget.Webhooks && !s_lengthy.Contains(kind.Name)))
        {
            // "Too many requests" keeps the next ones away for up to a minute.
            _clock.Pass(TimeSpan.FromMinutes(1));
            _simulator.Reset();
            if (kind.Target != FaultTarget.Reads)
            {
                Add(failures, await FailureAsync(kind, SubmitOperation, () => ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token)));
            }

            _simulator.Reset();
            _clock.Pass(TimeSpan.FromMinutes(1));
            if (kind.Target != FaultTarget.Submits)
            {
                var task = await ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token);
                Add(failures, await FailureAsync(kind, ReadOperation, () => task.RefreshAsync(Token)));
            }
        }

        Assert.True(failures.Count > 50, $"Only {failures.Count} calls failed.");
        AssertSilent(heard, failures);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_vendor_that_quotes_what_was_sent_is_not_quoted(int status)
    {
        using var heard = new Eavesdropper();
        await using var host = NewSecretHost(heard);
        var answer = SimulatedAnswer.Json(status, $$"""{"message":"{{Quote}}","detail":[{"loc":["body","prompt"],"msg":"{{Quote}}","type":"bad"}],"code":"{{Quote}}","reason":"{{Quote}}","error":"{{Quote}}"}""");
        var task = await ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token);
        _simulator.Script(Host, SubmitOperation, Enumerable.Repeat(answer, 4));
        _simulator.Script(Host, ReadOperation, answer);

        var failure = await Record.ExceptionAsync(() => ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token));
        var look = await Record.ExceptionAsync(() => task.RefreshAsync(Token));

        Assert.IsAssignableFrom<ReelwireException>(failure);
        AssertSilent(heard, new[] { failure, look }.OfType<Exception>());
    }

    [Fact]
    public async Task A_download_that_fails_tells_no_secret()
    {
        using var heard = new Eavesdropper();
        await using var host = NewSecretHost(heard, options => options.Downloads.AllowLoopback = false);
        var task = await ClientOf(host).Models[0].SubmitAsync(SecretPrompt, Token);

        var failure = await Assert.ThrowsAsync<DownloadFailedException>(() => task.SaveAsync(Path.Combine(_folder.FullName, "video.mp4"), Token));

        AssertSilent(heard, [failure]);
    }

    private ServiceProvider NewSecretHost(Eavesdropper heard, Action<VideoClientOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard));
        Add(services, Address, options => Configure(options, secret =>
        {
            secret.ApiKey = "canary-key";
            configure?.Invoke(secret);
        })).AddHttpMessageHandler(() => new SigningHandler(Signature));
        return services.BuildServiceProvider();
    }

    private async Task<Exception?> FailureAsync(FaultKind kind, string operation, Func<Task> call)
    {
        _simulator.Faults.Add(new Fault { Host = Host, Kind = kind.Name, Operation = kind.Target == FaultTarget.Connections ? null : operation, Occurrence = new FaultOccurrence { Every = 1 } });
        return await Record.ExceptionAsync(call);
    }

    private static void Add(List<object> failures, Exception? failure)
    {
        if (failure is not null)
        {
            failures.Add(Assert.IsAssignableFrom<ReelwireException>(failure));
        }
    }

    private static void AssertSilent(Eavesdropper heard, IEnumerable<object> told)
    {
        Assert.Contains(heard.Lines, line => line.StartsWith("activity Reelwire.", StringComparison.Ordinal));
        Assert.Contains(heard.Lines, line => line.StartsWith("metric Reelwire.", StringComparison.Ordinal));
        Assert.Contains(heard.Lines, line => line.StartsWith("log 10", StringComparison.Ordinal));
        Assert.All(heard.Lines.Concat(told.SelectMany(Texts)), line => Assert.DoesNotContain(Canary, line, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Texts(object told)
    {
        yield return told.ToString()!;
        for (var exception = told as Exception; exception is not null; exception = exception.InnerException)
        {
            yield return exception.Message;
            foreach (DictionaryEntry entry in exception.Data)
            {
                yield return $"{entry.Key}={entry.Value}";
            }
        }
    }
}
