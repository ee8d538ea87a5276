using System.Globalization;
using Reelwire.Benchmarks.Images;
using Reelwire.Benchmarks.Lifecycles;

const string Usage = """
    Measures what the project promises numbers for. Each verb prints a table, then one JSON object on its last line.

    Usage: dotnet run -c Release --project benchmarks -- <verb> [options]
      lifecycles [--count 1000000]   task lifecycles at the simulator in process: submit, three polls, result
      images                         a 30 MB image from a file into a request body: allocation, speed, bytes, a hundred at once; beside it what people write without a client
    """;

switch (args)
{
    case ["lifecycles"]:
        return await RunAsync(1_000_000);
    case ["lifecycles", "--count", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= LifecycleRun.Steps:
        return await RunAsync(count);
    case ["lifecycles", ..]:
        await Console.Error.WriteLineAsync($"lifecycles takes --count and a whole number from {LifecycleRun.Steps} on, such as --count 10000, and nothing else.");
        return 2;
    case ["images", ..]:
        return await ImagesCommand.RunAsync(args.AsMemory(1), Console.Out, Console.Error);
    case [] or ["--help" or "-h"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"'{args[0]}' is no verb of the benchmarks; there are: lifecycles, images.");
        return 2;
}

static async Task<int> RunAsync(int count)
{
    Console.WriteLine("     done    lifecycles/s    managed heap");
    var report = await LifecycleRun.RunAsync(count, step => Console.WriteLine(step.ToRow()), CancellationToken.None);
    Console.WriteLine(report.ToJson());
    return 0;
}
