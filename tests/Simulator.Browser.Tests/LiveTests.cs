using System.Net;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Reelwire.Simulator.Browser.Tests;

/// <summary>What the page shows, without anyone touching it.</summary>
public sealed class LiveTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_submitted_task_appears_moves_on_and_plays_when_it_is_done()
    {
        var (_, id) = await SubmitAsync();
        var row = Row("tasks", id);
        await Expect(row.Locator(".badge")).ToHaveTextAsync("queued");

        await PollAsync(id);
        await PollAsync(id);
        await Expect(row.Locator(".badge")).ToHaveTextAsync("running");
        await Expect(row.GetByRole(Microsoft.Playwright.AriaRole.Progressbar)).ToHaveJSPropertyAsync("value", 0.5);

        await PollAsync(id);
        await Expect(row.Locator(".badge")).ToHaveTextAsync("done");
        await Expect(row.GetByRole(Microsoft.Playwright.AriaRole.Progressbar)).ToBeHiddenAsync();
        await Expect(Page.Locator("#tasks video")).ToHaveJSPropertyAsync("videoWidth", 480);

        await row.GetByLabel("Video of " + id).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex(@"\.mp4(\?|$)"));
        await Expect(Page.Locator("video")).ToHaveJSPropertyAsync("videoWidth", 480);
    }

    [Fact]
    public async Task A_task_that_fails_is_told_as_failed()
    {
        var (_, id) = await SubmitAsync(Valid.Replace("She smiles", "[simulate: fail]", StringComparison.Ordinal));
        for (var poll = 0; poll < 3; poll++)
        {
            await PollAsync(id);
        }

        await Expect(Row("tasks", id).Locator(".badge")).ToHaveTextAsync("failed");
    }

    [Fact]
    public async Task Looking_at_a_task_does_not_count_as_a_poll()
    {
        var (_, id) = await SubmitAsync();
        await Expect(Row("tasks", id)).ToContainTextAsync("0 polls");

        await SubmitAsync();
        await Expect(Page.Locator("#tasks-count")).ToHaveTextAsync("2");

        await Expect(Row("tasks", id)).ToContainTextAsync("0 polls");
    }

    [Fact]
    public async Task Charges_are_counted_and_a_refused_submit_is_none()
    {
        await SubmitAsync();
        await SubmitAsync();
        var (status, _) = await SubmitAsync("""{ "resolution": "480p" }""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        await Expect(Page.Locator("#requests-count")).ToHaveTextAsync("3");
        await Expect(Page.Locator("#charges-count")).ToHaveTextAsync("2");
        await Expect(Page.Locator("#vendors")).ToHaveTextAsync("2 novita");
        await Expect(Row("charges", "resolution 480p")).ToHaveCountAsync(2);
        await Expect(Row("requests", "image")).ToContainTextAsync("400");
    }

    [Fact]
    public async Task Every_host_has_its_address()
    {
        foreach (var host in Enum.GetValues<VendorHost>())
        {
            await Expect(Page.Locator("#hosts code").GetByText(Simulator.AddressOf(host).AbsoluteUri, new() { Exact = true })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task The_page_tells_when_the_simulator_has_stopped()
    {
        await using (var another = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            await Page.GotoAsync(another.BaseAddress.AbsoluteUri);
            await Expect(Page.Locator("#connection")).ToHaveTextAsync("live");
        }

        await Expect(Page.Locator("#connection")).ToHaveTextAsync("not answering");
        await Page.GotoAsync("about:blank");
        ForgetProblems(); // the browser writes each refused connection to the console
    }

    [Fact]
    public async Task On_a_phone_nothing_stands_out_of_the_window()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await SubmitAsync("""{ "resolution": "480p", "image": "https://example.com/a.jpg", "duration": "an_unbroken_word_that_is_much_too_long_for_such_a_narrow_window" }""");
        var (_, id) = await SubmitAsync();
        await PollAsync(id);
        await Expect(Page.Locator("#requests-count")).ToHaveTextAsync("3");

        Assert.Equal(360, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
