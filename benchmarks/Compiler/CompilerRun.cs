using System.Diagnostics;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.Benchmarks.Compiler;

/// <summary>Measures specc: how fast it converts pages, how soon it answers, and what memory it needs.</summary>
internal static class CompilerRun
{
    private const int Steps = 4;
    private const double Mb = 1024 * 1024;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_perStep = TimeSpan.FromSeconds(2);

    /// <summary>Runs it over pages, and prints a row for each step.</summary>
    public static async Task<CompilerReport> RunAsync(IReadOnlyList<PageSource> pages, TextWriter output, CancellationToken cancellationToken)
    {
        using var process = Process.GetCurrentProcess();
        Convert(pages, process, s_warmUp);
        await output.WriteLineAsync("convert     pages/CPU s    managed heap");
        var fastest = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            var (converted, perSecond) = Convert(pages, process, s_perStep);
            fastest = Math.Max(fastest, perSecond);
            await output.WriteLineAsync(string.Create(null, $"{converted,7}    {perSecond,12:F0}    {HeapMb(),9:F1} MB"));
        }

        process.Refresh();
        var peak = process.PeakWorkingSet64 / Mb;
        await CompiledPages.MeasureAsync(output, cancellationToken);
        var firstByte = await FirstByte.MeasureAsync(pages[0].File, output, cancellationToken);
        return new CompilerReport { PagesPerSecond = Math.Round(fastest, 1), FirstByteSeconds = Math.Round(firstByte.TotalSeconds, 3), PeakMb = Math.Round(peak, 1) };
    }

    /// <summary>The managed heap after a full collection.</summary>
    public static double HeapMb() => GC.GetTotalMemory(forceFullCollection: true) / Mb;

    // From text to text, as 'specc convert' does it; a page that is refused counts, too. CPU time, since other work on the machine changes it little.
    private static (int Pages, double PerSecond) Convert(IReadOnlyList<PageSource> pages, Process process, TimeSpan time)
    {
        var (count, from) = (0, CpuTime(process));
        while (CpuTime(process) - from < time)
        {
            foreach (var (file, text) in pages)
            {
                if (new PageReader().Read(file, text, new PageHints(), new DiagnosticBag()) is { } page && CanonicalJson.Text(page.Document).Length == 0)
                {
                    throw new InvalidOperationException($"{file} gave nothing.");
                }
            }

            count += pages.Count;
        }

        return (count, count / (CpuTime(process) - from).TotalSeconds);
    }

    private static TimeSpan CpuTime(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}
