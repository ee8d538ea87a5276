using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Reelwire.Simulator.Browser.Tests;

/// <summary>Text that would be markup, and pages that would give orders.</summary>
public sealed class HostilityTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Markup = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    private readonly Chromium _chromium = chromium;

    [Fact]
    public async Task A_hostile_request_does_not_become_markup()
    {
        await SubmitAsync(new JsonObject { ["image"] = "https://example.com/a.jpg", ["resolution"] = Markup, ["prompt"] = Markup, ["model"] = Markup, [Markup] = Markup }.ToJsonString());
        await PollAsync(Markup);
        await Expect(Page.Locator("#requests-count")).ToHaveTextAsync("2");

        await ExpectNoMarkupAsync();
    }

    [Theory]
    [InlineData("tasks", """[{ "host": "?", "vendor": "?", "operation": "?", "taskId": "?", "model": "?", "createdAt": "?", "phase": "?", "progress": 0, "polls": 0 }]""")]
    [InlineData("requests", """[{ "host": "?", "vendor": "?", "operation": "?", "time": "?", "method": "?", "target": "?", "bodyLength": 1, "violations": ["?"], "fault": "?", "status": 200 }]""")]
    [InlineData("ledger", """{ "charges": [{ "host": "?", "vendor": "?", "operation": "?", "taskId": "?", "time": "?", "price": { "?": "?" } }] }""")]
    [InlineData("faults", """[{ "id": 1, "host": "?", "vendor": "?", "operation": "?", "kind": "?", "seen": 0, "struck": 0 }]""")]
    public async Task No_text_that_the_page_is_told_becomes_markup(string endpoint, string hostile)
    {
        var body = hostile.Replace("?", Markup.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);

        await Page.RouteAsync($"**/_simulator/{endpoint}", route => route.FulfillAsync(new() { ContentType = "application/json", Body = body }));

        await Expect(Page.Locator("main")).ToContainTextAsync(Markup);
        await ExpectNoMarkupAsync();
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_give_orders()
    {
        await SubmitAsync();
        await using var other = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var context = await _chromium.NewContextAsync(new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(other.BaseAddress.AbsoluteUri);

        await page.EvaluateAsync("address => fetch(address + '_simulator/reset', { method: 'POST', mode: 'no-cors' })", Simulator.BaseAddress.AbsoluteUri);
        await page.EvaluateAsync(
            """address => fetch(address + '_simulator/faults', { method: 'POST', mode: 'no-cors', body: '{ "kind": "status-503", "host": "api.novita.ai" }' })""",
            Simulator.BaseAddress.AbsoluteUri);

        Assert.Single(Simulator.Charges);
        Assert.Empty(Simulator.Faults.All);
    }

    private async Task ExpectNoMarkupAsync()
    {
        await Expect(Page.Locator("main img, main script")).ToHaveCountAsync(0);
        await Expect(Page).ToHaveTitleAsync("Reelwire simulator");
    }
}
