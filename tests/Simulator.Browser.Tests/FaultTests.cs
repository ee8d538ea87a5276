using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Reelwire.Simulator.Browser.Tests;

/// <summary>Faults by clicking.</summary>
public sealed class FaultTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_fault_that_was_added_by_clicking_strikes_as_often_as_it_should()
    {
        await Field("Vendor").SelectOptionAsync("api.novita.ai");
        await Field("Kind").SelectOptionAsync("status-502");
        await Field("Operation").SelectOptionAsync(Submit);
        await Field("How many times").FillAsync("2");
        await Expect(Page.Locator("#fault-description")).ToHaveTextAsync("502 Bad Gateway with an HTML page.");
        await AddAsync();
        await Expect(Row("faults", "status-502")).ToContainTextAsync("struck 0 of 2");

        var statuses = new[] { (await SubmitAsync()).Status, (await SubmitAsync()).Status, (await SubmitAsync()).Status };

        Assert.Equal([HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK], statuses);
        await Expect(Row("faults", "status-502")).ToContainTextAsync("struck 2 of 2, used up");
        await Expect(Row("requests", "fault: status-502")).ToHaveCountAsync(2);
        await Expect(Page.Locator("#charges-count")).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task A_fault_that_was_removed_does_not_strike()
    {
        await Field("Vendor").SelectOptionAsync("api.novita.ai");
        await AddAsync();
        var remove = Page.GetByRole(AriaRole.Button, new() { Name = "Remove status-503 at api.novita.ai" });
        await remove.ClickAsync();

        await Expect(remove).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Removed status-503 at api.novita.ai.");
        await Expect(Page.Locator("#faults-title")).ToBeFocusedAsync();
        Assert.Empty(Simulator.Faults.All);
        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync()).Status);
    }

    [Fact]
    public async Task Only_operations_that_the_kind_can_hit_are_offered()
    {
        await Field("Vendor").SelectOptionAsync("api.novita.ai");
        var offered = Field("Operation").Locator("option");
        await Field("Kind").SelectOptionAsync("unknown-status");

        await Expect(offered).ToHaveTextAsync(["any", "get-task-result"]);
        await Field("Kind").SelectOptionAsync("connection-refused");
        await Expect(Field("Operation")).ToBeDisabledAsync();
        await Expect(Field("How many times")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Every_kind_that_is_offered_can_be_added_at_every_host()
    {
        var hosts = await Field("Vendor").Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");
        var kinds = await Field("Kind").Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");

        Assert.Equal(Enum.GetValues<VendorHost>().Length, hosts.Length);
        Assert.Equal(Faults.FaultKinds.All.Select(kind => kind.Name).Where(name => name != Faults.FaultKinds.Answer).Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
        foreach (var kind in kinds)
        {
            await Field("Vendor").SelectOptionAsync(hosts[Array.IndexOf(kinds, kind) % hosts.Length]);
            await Field("Kind").SelectOptionAsync(kind);
            await AddAsync();
            await Expect(Page.Locator("#faults-count")).ToHaveTextAsync(Simulator.Faults.All.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(kinds, Simulator.Faults.All.Select(fault => fault.Kind.Name));
        await Expect(Page.Locator("#fault-error")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_form_needs_no_mouse()
    {
        await Field("Vendor").FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("status-409");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Row("faults", "status-409")).ToContainTextAsync("api.aimlapi.com");
    }

    [Fact]
    public async Task Starting_afresh_forgets_everything()
    {
        await AddAsync();
        await SubmitAsync();
        await Expect(Page.Locator("#tasks-count")).ToHaveTextAsync("1");

        Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start afresh" }).ClickAsync();

        foreach (var list in (string[])["tasks", "requests", "charges", "faults"])
        {
            await Expect(Page.Locator($"#{list}-count")).ToHaveTextAsync("0");
            await Expect(Page.Locator($"#{list} > li")).ToHaveCountAsync(0);
        }
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    private Task AddAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Add fault" }).ClickAsync();
}
