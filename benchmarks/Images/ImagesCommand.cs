using System.Diagnostics;
using System.Globalization;

namespace Reelwire.Benchmarks.Images;

/// <summary>The verb <c>images</c>: what it costs to send a large image from a file.</summary>
internal static class ImagesCommand
{
    // What the verb starts itself with: memory is measured in processes that did nothing else before.
    private const string OneRequest = "--one-request";
    private const string AtOnce = "--at-once";

    private const int ProcessesPerWay = 3;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ReadOnlyMemory<string> args, TextWriter output, TextWriter error)
    {
        switch (args.ToArray())
        {
            case []:
                using (var file = new ImageFile())
                {
                    var report = await ImagesRun.RunAsync(file.Path, way => Median(OneRequest, way.Name, file.Path), () => Median(AtOnce, file.Path), CancellationToken.None);
                    await output.WriteLineAsync(report.ToTable());
                    await output.WriteLineAsync(report.ToJson());
                }

                return 0;
            case [OneRequest, var name, var path]:
                await output.WriteLineAsync((await AllocationAsync(ImageSend.Named(name), path)).ToString(CultureInfo.InvariantCulture));
                return 0;
            case [AtOnce, var path]:
                await output.WriteLineAsync((await ConcurrentSends.PeakAsync(path, CancellationToken.None)).ToString(CultureInfo.InvariantCulture));
                return 0;
            default:
                await error.WriteLineAsync("images takes no options.");
                return 2;
        }
    }

    // All that the first request of a client allocates: nothing was compiled, pooled or cached for it.
    private static async Task<long> AllocationAsync(ImageSend way, string path)
    {
        await using var sender = way.NewSender(new BodySink());
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await sender.SendAsync(path, CancellationToken.None);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static long Median(params string[] arguments) => Enumerable.Range(0, ProcessesPerWay).Select(_ => InNewProcess(arguments)).Order().ElementAt(ProcessesPerWay / 2);

    private static long InNewProcess(string[] arguments)
    {
        // Started as `dotnet Reelwire.Benchmarks.dll`, the process is dotnet.
        string[] host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ImagesCommand).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. host, "images", .. arguments]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? long.Parse(text, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"images {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }
}
