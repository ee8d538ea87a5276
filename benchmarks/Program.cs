using System.Globalization;
using Reelwire.Benchmarks.Calls;
using Reelwire.Benchmarks.Compiler;
using Reelwire.Benchmarks.Generation;
using Reelwire.Benchmarks.Images;
using Reelwire.Benchmarks.Lifecycles;
using Reelwire.Benchmarks.Mutations;
using Reelwire.Benchmarks.Polling;
using Reelwire.Benchmarks.Webhooks;

const string Usage = """
    Measures what the project promises numbers for. Each verb prints a table, then one JSON object on its last line.

    Usage: dotnet run -c Release --project benchmarks -- <verb> [options]
      generation                     pages to documents to C# to an assembly: the four vendors, and a made-up one of 300 and 1,200 operations
      lifecycles [--count 1000000]   task lifecycles at the simulator in process: submit, three polls, result
      calls                          a submit and a status GET over a handler in memory, against the same written by hand; beside it ours with a listener, RestSharp and NSwag's own client
      images                         a 30 MB image from a file into a request body: allocation, speed, bytes, a hundred at once; beside it what people write without a client
      polling [--tasks 100000] [--seed 1]
                                     very many tasks that are waited for: memory, processor time, lateness, beside a loop per task; and days of looks in virtual time; exit code 1 where a limit
                                     is broken or a task is given up
      webhooks [--count 1000000] [--seed 1]
                                     forged, altered and replayed webhooks at tasks that are waited for; polls per task beside real ones; time from a webhook to the look; exit code 1 where a
                                     forged one changes a task
      specc [<folder>]               the page compiler over the pages of a folder; by default ../shared/wild beside the checkout, else specs/
      mutations [--count 200000] [--seed 1]
                                     damaged pages: none may give an exception, take more than a second or 200 MB; exit code 1 where one does
    """;

const int Rounds = 3;

switch (args)
{
    case ["generation"]:
        return await GenerateAsync();
    case ["generation", ..]:
        await Console.Error.WriteLineAsync("generation takes no options.");
        return 2;
    case ["lifecycles"]:
        return await RunAsync(1_000_000);
    case ["lifecycles", "--count", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= LifecycleRun.Steps:
        return await RunAsync(count);
    case ["lifecycles", ..]:
        await Console.Error.WriteLineAsync($"lifecycles takes --count and a whole number from {LifecycleRun.Steps} on, such as --count 10000, and nothing else.");
        return 2;
    case ["calls"]:
        var calls = await CallsRun.RunAsync();
        Console.WriteLine(calls.ToTable());
        Console.WriteLine(calls.ToJson());
        return 0;
    case ["calls", ..]:
        await Console.Error.WriteLineAsync("calls takes no options.");
        return 2;
    case ["images", ..]:
        return await ImagesCommand.RunAsync(args.AsMemory(1), Console.Out, Console.Error);
    case ["polling", ..]:
        return await PollingCommand.RunAsync(args.AsMemory(1), Console.Out, Console.Error);
    case ["webhooks", ..]:
        return await WebhooksCommand.RunAsync(args.AsMemory(1), Console.Out, Console.Error);
    case ["specc"]:
        return await RunCompilerAsync(PageSource.DefaultFolder());
    case ["specc", var folder] when Directory.Exists(folder):
        return await RunCompilerAsync(folder);
    case ["specc", ..]:
        await Console.Error.WriteLineAsync("specc takes a folder with pages (*.md), and nothing else.");
        return 2;
    case ["mutations", ..]:
        return await MutationCommand.RunAsync(args.AsMemory(1), Console.Out, Console.Error);
    case [] or ["--help" or "-h"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"'{args[0]}' is no verb of the benchmarks; there are: generation, lifecycles, calls, images, polling, webhooks, specc, mutations.");
        return 2;
}

static async Task<int> RunAsync(int count)
{
    Console.WriteLine("     done    lifecycles/s    managed heap");
    var report = await LifecycleRun.RunAsync(count, step => Console.WriteLine(step.ToRow()), CancellationToken.None);
    Console.WriteLine(report.ToJson());
    return 0;
}

static async Task<int> RunCompilerAsync(string folder)
{
    var pages = PageSource.In(folder);
    if (pages.Count == 0)
    {
        await Console.Error.WriteLineAsync($"There is no page (*.md) in {folder}.");
        return 2;
    }

    var report = await CompilerRun.RunAsync(pages, Console.Out, CancellationToken.None);
    Console.WriteLine(report.ToJson());
    return 0;
}

static async Task<int> GenerateAsync()
{
    Console.WriteLine("                      clock        processors");
    var report = await GenerationRun.RunAsync(Rounds, Console.WriteLine, CancellationToken.None);
    Console.WriteLine(report.ToJson());
    return 0;
}
