using Reelwire.Core;

namespace Reelwire.Generation.Tests.Wild;

/// <summary>Adding a model's page needs no C#: pages that nobody here wrote for become clients whose tasks run to their video.</summary>
public sealed class WildPageTests(WildClients wild) : IClassFixture<WildClients>
{
    public static TheoryData<string, string> Models => [.. WildPage.All.Select(page => (page.Vendor, page.Model))];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_page_of_the_wild_is_a_model_whose_task_is_submitted_polled_and_read(string vendor, string model)
    {
        Assert.SkipUnless(wild.Missing is null, wild.Missing ?? "");
        var cancellationToken = TestContext.Current.CancellationToken;
        var client = wild.Clients.Single(client => client.Models[0].Vendor == vendor);
        var offered = Assert.Single(client.Models, offered => offered.Name == model);
        var prompt = new VideoPrompt { Image = MediaInput.FromBytes(Png.OfSize(1280, 720)), Prompt = "She waves" };

        var task = await offered.SubmitAsync(prompt, cancellationToken);
        var resumed = client.Resume(TaskHandle.Parse(task.Handle.ToString()));
        var first = await resumed.RefreshAsync(cancellationToken);
        var second = await resumed.RefreshAsync(cancellationToken);
        var urls = await resumed.WaitForOutputUrlsAsync(cancellationToken);

        Assert.NotEqual(TaskState.Succeeded, first.State);
        Assert.Equal(TaskState.Succeeded, second.State);
        Assert.Contains("/files/", Assert.Single(urls), StringComparison.Ordinal);
        Assert.Single(wild.Simulator!.Services.Ledger.Charges, charge => charge.TaskId == task.Handle.TaskId);
    }

    [Fact]
    public void The_models_of_our_own_pages_are_still_there()
    {
        Assert.SkipUnless(wild.Missing is null, wild.Missing ?? "");

        Assert.Equal(
            ["aimlapi seedance-1-0-pro-i2v", "fal seedance-v1-pro-image-to-video", "freepik seedance-pro-720p", "freepik wan-v2-2-580p", "novita seedance-v1-pro-i2v"],
            wild.Clients.SelectMany(client => client.Models).Where(model => !WildPage.All.Any(page => page.Model == model.Name)).Select(model => $"{model.Vendor} {model.Name}").Order(StringComparer.Ordinal));
    }
}
