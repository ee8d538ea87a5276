using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwire.Simulator;
using Reelwire.Simulator.Requests;

namespace Reelwire.Packages.Tests.Samples;

/// <summary>samples/Worker: a batch that is killed goes on where it was, and no row is paid twice.</summary>
[Collection(nameof(FeedCollection))]
public sealed partial class WorkerSampleTests(WorkerSample sample) : IClassFixture<WorkerSample>
{
    private const int Rows = 100;

    private Process? _worker;
    private bool _isKilled;

    [Fact]
    public async Task A_batch_of_a_hundred_that_is_killed_while_it_waits_makes_every_video_and_pays_each_once()
    {
        // Killed when each task has been looked at, so that its handle is known, and half of them twice, after which they are done.
        var looks = new ConcurrentDictionary<string, int>();
        await using var simulator = await StartSimulatorAsync(request =>
        {
            if (request.Method == "GET" && TaskOf().Match(request.Target) is { Success: true } task)
            {
                looks.AddOrUpdate(task.Value, 1, (_, count) => count + 1);
                return looks.Count == Rows && looks.Values.Sum() > Rows * 3 / 2;
            }

            return false;
        });
        var folder = sample.NewFolder();

        await RunAsync(simulator, folder, Rows);
        Assert.Equal(Rows, simulator.Charges.Count);
        Assert.True(Directory.GetFiles(folder, "*.mp4").Length < Rows);
        Assert.False(File.Exists(Path.Combine(folder, "report.html")));
        var (exitCode, output) = await RunAsync(simulator, folder, Rows);

        Assert.True(exitCode == 0, output);
        Assert.Equal(Rows, simulator.Charges.Count);
        Assert.Equal(Rows, Directory.GetFiles(folder, "*.mp4").Length);
        Assert.All(Journal(folder).GroupBy(entry => entry.Row), row => Assert.Equal(["Sending", "Accepted", "Done"], row.Select(entry => entry.State)));
        Assert.Equal(Rows, Regex.Count(await ReportAsync(folder), "<video "));
    }

    [Fact]
    public async Task A_row_that_was_being_sent_when_the_worker_was_killed_is_reported_and_never_sent_again()
    {
        // The worker dies with the fifth submit: the vendor has it, and its answer is not yet out.
        var submits = 0;
        await using var simulator = await StartSimulatorAsync(request => request.Method == "POST" && Interlocked.Increment(ref submits) == 5);
        var folder = sample.NewFolder();
        var prompts = Path.Combine(folder, "prompts.csv");
        await File.WriteAllLinesAsync(prompts, ["id,image,prompt", .. Enumerable.Range(1, 8).Select(row => $"{row},{RepositoryRoot.File("samples", "portrait.jpg")},<b>row {row}</b>")], TestContext.Current.CancellationToken);

        await RunAsync(simulator, folder, 1, "--Batch:Prompts", prompts);
        Assert.Equal(5, simulator.Charges.Count);
        await File.AppendAllTextAsync(Path.Combine(folder, "journal.jsonl"), "{\"Row\":\"6\",\"Sta", TestContext.Current.CancellationToken); // as if killed while it wrote
        for (var run = 0; run < 2; run++)
        {
            var (exitCode, output) = await RunAsync(simulator, folder, 1, "--Batch:Prompts", prompts);
            Assert.Equal(1, exitCode);
            Assert.Contains("1 not known to have been accepted; may have been charged", output, StringComparison.Ordinal);
        }

        Assert.Equal(8, simulator.Charges.Count);
        Assert.Equal(["Sending", "Unknown"], Journal(folder).Where(entry => entry.Row == "5").Select(entry => entry.State));
        Assert.Equal(["1.mp4", "2.mp4", "3.mp4", "4.mp4", "6.mp4", "7.mp4", "8.mp4"], Directory.GetFiles(folder, "*.mp4").Select(Path.GetFileName).Order());
        var report = await ReportAsync(folder);
        Assert.Matches("""id="row-5">\s*<div>[\s\S]*may have been charged""", report);
        Assert.DoesNotContain("<b>", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_with_all_of_them_before_anything_is_paid()
    {
        await using var simulator = await StartSimulatorAsync(_ => false);
        var folder = sample.NewFolder();
        var prompts = Path.Combine(folder, "prompts.csv");
        await File.WriteAllLinesAsync(prompts, ["id,image,prompt", "../1,nothing.jpg,She smiles", "2,prompts.csv,She smiles", "2,prompts.csv,She waves"], TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync(simulator, folder, 1, "--Batch:Prompts", prompts);

        Assert.Equal(1, exitCode);
        Assert.All(["'../1' is no id", "The id '2' stands there 2 times", "there is no image"], mistake => Assert.Contains(mistake, output, StringComparison.Ordinal));
        Assert.Empty(simulator.Requests);
    }

    // Kills the worker once, as kill -9 does, with a request that it then has no answer to.
    private Task<VendorSimulator> StartSimulatorAsync(Func<RecordedRequest, bool> kills) => VendorSimulator.StartAsync(
        new SimulatorOptions
        {
            PollsUntilDone = 2,
            OnRequest = request =>
            {
                if (kills(request) && !Interlocked.Exchange(ref _isKilled, true))
                {
                    _worker!.Kill();
                }
            },
        },
        TestContext.Current.CancellationToken);

    private Task<(int ExitCode, string Output)> RunAsync(VendorSimulator simulator, string folder, int concurrency, params string[] options)
    {
        _worker = sample.Start(simulator, folder, concurrency, options);
        return WorkerSample.EndAsync(_worker);
    }

    private static List<(string Row, string State)> Journal(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "journal.jsonl")).Select(line => JsonElement.Parse(line)).Select(entry => (entry.GetProperty("Row").GetString()!, entry.GetProperty("State").GetString()!))];

    private static Task<string> ReportAsync(string folder) => File.ReadAllTextAsync(Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken);

    [GeneratedRegex("(?<=/requests/)[^/?]+")]
    private static partial Regex TaskOf();
}
