using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>Holds the clients of the four vendors against the table.</summary>
public sealed class FaultTests(FaultScene scene) : IClassFixture<FaultScene>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, string> Cases => CasesOf(_ => true);

    public static MatrixTheoryData<string, string> CasesOfReads => CasesOf(kind => kind.Target is not (FaultTarget.Submits or FaultTarget.Webhooks));

    public static MatrixTheoryData<string, string> CasesOfFiles => CasesOf(kind => kind.Target is FaultTarget.Listener or FaultTarget.Connections);

    [Fact]
    public void Every_kind_has_its_row() => Assert.Equal(FaultKinds.All.Select(kind => kind.Name), FaultTable.Rows.Select(row => row.Kind));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_submit_comes_to_what_the_table_says(string title, string name)
    {
        var (vendor, kind, row) = Find(title, name);

        var each = await scene.SubmitAsync(vendor, kind, row.ImageSize, once: false, Token);

        AssertSame(Fill(row.Submit, vendor), each);
        Assert.Equal((row.Sent, row.Charged, Strikes(vendor, kind, row)), (scene.Submits, scene.Charged, scene.Struck));

        var once = await scene.SubmitAsync(vendor, kind, row.ImageSize, once: true, Token);

        AssertSame(row.Recovers ? new Outcome("accepted") : Fill(row.Submit, vendor), once);
        Assert.Equal(row.Recovers ? (2, 1) : (row.Sent, row.Charged), (scene.Submits, scene.Charged));
    }

    [Theory]
    [MemberData(nameof(CasesOfReads))]
    public async Task A_look_and_a_list_come_to_what_the_table_says(string title, string name)
    {
        var (vendor, kind, row) = Find(title, name);
        var handle = await scene.BeginAsync(vendor, Token);

        var look = await scene.CallAsync(vendor, kind, vendor.Look.Operation, client => vendor.Look.MakeAsync(client, handle, Token));

        AssertSame(Fill(row.Look.WithNotDone(vendor.Look.NotDone), vendor, ("call", vendor.Look.Operation)), look);
        Assert.Equal((1, 1), (scene.Reads, scene.Charged));

        foreach (var other in vendor.Others.Where(other => FaultScene.CanStrike(kind, other)))
        {
            await AssertAsLookAsync(vendor, kind, row, other);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_wait_comes_to_what_the_table_says(string title, string name)
    {
        var (vendor, kind, row) = Find(title, name);
        var handle = await scene.BeginAsync(vendor, Token);

        var wait = await scene.CallAsync(vendor, kind, operation: null, async client =>
        {
            Assert.Single(await client.Resume(handle).WaitForOutputUrlsAsync(Token));
            return "done";
        });

        // The last look, by which the task is done, tells its failure in the words that it would have alone.
        string LastLook(Outcome look) => look.Message is null ? "" : $" The last look at it failed: {Fill(look.WithNotDone(200), vendor, ("call", vendor.Look.Operation)).Message}";
        AssertSame(
            Fill(row.Wait, vendor, ("task", $"{handle}"), ("last look", LastLook(row.Look))) with { Or = row.Look.Or is { } or ? Fill(row.Wait, vendor, ("task", $"{handle}"), ("last look", LastLook(or))) : null },
            wait);
        Assert.Equal(1, scene.Charged);
    }

    [Theory]
    [MemberData(nameof(CasesOfFiles))]
    public async Task A_download_comes_to_what_the_table_says(string title, string name)
    {
        var (vendor, kind, row) = Find(title, name);
        var handle = await scene.BeginAsync(vendor, Token);
        var folder = Directory.CreateTempSubdirectory("reelwire-");
        try
        {
            var download = await scene.DownloadAsync(vendor, kind, handle, Path.Combine(folder.FullName, "video.mp4"), Token);

            AssertSame(Fill(row.Download!, vendor, ("task", $"{handle}")), download);
            Assert.Empty(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task AssertAsLookAsync(FaultVendor vendor, FaultKind kind, FaultRow row, FreeCall other)
    {
        var handle = await scene.BeginAsync(vendor, Token);

        var outcome = await scene.CallAsync(vendor, kind, other.Operation, client => other.MakeAsync(client, handle, Token));

        if (row.Look.Message is null)
        {
            Assert.Null(outcome.Message);
        }
        else
        {
            AssertSame(Fill(other.IsOfTask ? row.Look.WithNotDone(other.NotDone) : (row.List ?? row.Look).WithNotDone(other.NotDone).WithoutTask(), vendor, ("call", other.Operation)), outcome);
        }

        if (!other.IsOfTask)
        {
            Assert.Equal(row.Lists, scene.Reads);
        }
    }

    private static MatrixTheoryData<string, string> CasesOf(Func<FaultKind, bool> which) => new(FaultVendor.All.Select(vendor => vendor.Title), FaultKinds.All.Where(which).Select(kind => kind.Name));

    private static (FaultVendor Vendor, FaultKind Kind, FaultRow Row) Find(string title, string name) =>
        (FaultVendor.All.Single(vendor => vendor.Title == title), FaultKinds.All.Single(kind => kind.Name == name), FaultTable.Rows.Single(row => row.Kind == name));

    // So that nobody is taken in by a fault that never struck.
    private static int Strikes(FaultVendor vendor, FaultKind kind, FaultRow row) => kind.Target switch
    {
        FaultTarget.Requests when row.Kind != "no-url" => row.Sent,
        FaultTarget.Submits or FaultTarget.Connections => row.Sent,
        FaultTarget.Webhooks when vendor.SubmitWithWebhook is not null => row.Sent,
        _ => 0,
    };

    private static Outcome Fill(Outcome outcome, FaultVendor vendor, params (string Name, string Value)[] names) =>
        outcome.With([("vendor", vendor.Title), ("submit", vendor.Submit), ("model", vendor.Model), ("not found", vendor.NotFound), .. names]);

    private static void AssertSame(Outcome expected, Outcome actual) => Assert.Equal(expected.Or == actual ? actual : expected with { Or = null }, actual);
}
