using System.Globalization;

namespace Reelwire.Benchmarks.Generation;

/// <summary>Generates the four vendors, and a made-up one of many operations, in processes of their own, as a build does.</summary>
internal static class GenerationRun
{
    private const string Synthetic = "synthetic";
    private const int Few = 300;
    private const int Many = 1200;
    private const double Mb = 1024 * 1024;

    /// <summary>Runs it; each figure but the compilation is the best of <paramref name="rounds"/>, since other work on the machine can only add to it.</summary>
    public static async Task<GenerationReport> RunAsync(int rounds, Action<string> onRow, CancellationToken cancellationToken)
    {
        using var folder = new GenerationFolder();
        var all = await BestAsync("four vendors", () => folder.GenerateAllAsync(cancellationToken));
        var (manySpecc, manyNSwag) = await MadeUpAsync(Many);
        var (fewSpecc, fewNSwag) = await MadeUpAsync(Few);
        var (compiled, bytes) = await SyntheticPackage.CompileAsync(folder, cancellationToken);
        onRow(Row($"compile {Few}", compiled));
        return new GenerationReport
        {
            AllVendorsCpuSeconds = Math.Round(all.CpuSeconds, 2),
            Specc300Seconds = Math.Round(fewSpecc.CpuSeconds, 2),
            NSwag300Seconds = Math.Round(fewNSwag.CpuSeconds, 2),
            Growth = Math.Round((manySpecc + manyNSwag).CpuSeconds / (fewSpecc + fewNSwag).CpuSeconds, 2),
            Compile300Seconds = Math.Round(compiled.Seconds, 2),
            Assembly300Mb = Math.Round(bytes / Mb, 2),
        };

        async Task<(ToolRun Specc, ToolRun NSwag)> MadeUpAsync(int operations)
        {
            if (Directory.Exists(folder.PathOf("specs", Synthetic)))
            {
                Directory.Delete(folder.PathOf("specs", Synthetic), recursive: true);
            }

            SyntheticVendor.Write(folder.PathOf("specs", Synthetic), operations);
            return (await BestAsync($"specc {operations}", () => folder.CompileAsync(Synthetic, cancellationToken)), await BestAsync($"NSwag {operations}", () => folder.PrintAsync(Synthetic, cancellationToken)));
        }

        async Task<ToolRun> BestAsync(string name, Func<Task<ToolRun>> runAsync)
        {
            var best = await runAsync();
            for (var round = 1; round < rounds; round++)
            {
                var run = await runAsync();
                best = new ToolRun(Math.Min(best.Seconds, run.Seconds), Math.Min(best.CpuSeconds, run.CpuSeconds));
            }

            onRow(Row(name, best));
            return best;
        }
    }

    private static string Row(string name, ToolRun run) => string.Create(CultureInfo.InvariantCulture, $"{name,-14}    {run.Seconds,8:F2} s    {run.CpuSeconds,8:F2} s");
}
