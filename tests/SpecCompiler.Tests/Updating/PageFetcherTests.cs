using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Updating;

namespace Reelwire.SpecCompiler.Tests.Updating;

public sealed class PageFetcherTests
{
    private readonly DiagnosticBag _bag = new();
    private readonly Place _place = new SourceDocument("vendor.yaml", new JsonObject(), new Dictionary<string, Position>(StringComparer.Ordinal)).Start;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://novita.ai/a.md")]
    [InlineData("http://127.0.0.1/a.md")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_but_https_is_fetched(string address)
    {
        using var client = new HttpClient(new SilentNetwork());
        var fetcher = new PageFetcher(client, TimeProvider.System, _bag);
        await Assert.ThrowsAsync<ArgumentException>(() => fetcher.FetchAsync(new Uri(address), _place, null, Token));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_is_told()
    {
        using var client = new HttpClient(new SilentNetwork());
        Assert.Null(await new PageFetcher(client, new HastyTime(), _bag).FetchAsync(new Uri("https://novita.ai/a.md"), _place, null, Token));
        var finding = Assert.Single(_bag.Items);
        Assert.Equal(("SC0202", "https://novita.ai/a.md did not answer within 60 seconds."), (finding.Id, finding.Message));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_fault_of_the_site()
    {
        using var client = new HttpClient(new SilentNetwork());
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PageFetcher(client, TimeProvider.System, _bag).FetchAsync(new Uri("https://novita.ai/a.md"), _place, null, stop.Token));
        Assert.Empty(_bag.Items);
    }

    /// <summary>A network on which no answer ever comes.</summary>
    private sealed class SilentNetwork : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Nothing waits for ever.");
        }
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
