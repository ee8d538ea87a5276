using System.Diagnostics;
using Reelwire.Benchmarks.Compiler;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.Benchmarks.Mutations;

/// <summary>Converts damaged pages: each gives a document or an error, in less than a second and without an exception.</summary>
internal static class MutationRun
{
    private const double Mb = 1024 * 1024;
    private const double MostMb = 200;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    /// <summary>Converts <paramref name="count"/> of them; a failure tells the number that <see cref="Mutate"/> repeats.</summary>
    public static MutationReport Run(IReadOnlyList<PageSource> pages, int count, int seed, Action<MutationFailure> onFailure)
    {
        var (failures, converted, slowest, largest, sync) = (0, 0, TimeSpan.Zero, 0.0, new Lock());
        using var process = Process.GetCurrentProcess();

        // Without a bound a long loop gets more and more threads, each with a page in memory.
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, count, options, number =>
        {
            var page = Mutate(pages, seed, number);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var fault = Convert(page, out var isDocument, out var time);

            // What a page has in memory at one time is no more than all that it took.
            var mb = (GC.GetAllocatedBytesForCurrentThread() - before) / Mb;

            // A busy machine makes any page slow at times. What the process computes meanwhile, on all its threads, it does not change.
            if (time > s_limit)
            {
                var from = Environment.CpuUsage.TotalTime;
                Convert(page, out _, out _);
                time = Environment.CpuUsage.TotalTime - from;
            }

            lock (sync)
            {
                converted += isDocument ? 1 : 0;
                slowest = time > slowest ? time : slowest;
                largest = Math.Max(largest, mb);
                if (fault is not null || time > s_limit || mb > MostMb)
                {
                    failures++;
                    onFailure(new MutationFailure(number, fault ?? $"It took {time.TotalSeconds:F1} s and {mb:F0} MB."));
                }
            }
        });
        process.Refresh();
        return new MutationReport
        {
            Pages = count,
            Seed = seed,
            Documents = converted,
            Failures = failures,
            SlowestSeconds = Math.Round(slowest.TotalSeconds, 3),
            LargestMb = Math.Round(largest, 1),
            PeakMb = Math.Round(process.PeakWorkingSet64 / Mb, 1),
        };
    }

    /// <summary>The damaged page of that number.</summary>
    public static PageSource Mutate(IReadOnlyList<PageSource> pages, int seed, int number)
    {
        // Seeded by both numbers, so that a page is the same whatever thread makes it.
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var page = pages[random.Next(pages.Count)];
        return page with { Text = new PageMutation(random).Apply(page.Text, pages[random.Next(pages.Count)].Text) };
    }

    private static string? Convert(PageSource page, out bool isDocument, out TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        isDocument = false;
        var bag = new DiagnosticBag();
        try
        {
            if (new PageReader().Read(page.File, page.Text, new PageHints(), bag) is { } read && !bag.HasErrors)
            {
                // What convert prints, and what explain and diff begin with.
                isDocument = CanonicalJson.Text(read.Document).Length > 0;
                DocumentDescription.Of(read, bag);
            }

            return isDocument || bag.HasErrors ? null : "It gave neither a document nor an error.";
        }
        catch (Exception exception)
        {
            // Any exception is what this run looks for.
            return exception.ToString();
        }
        finally
        {
            time = watch.Elapsed;
        }
    }
}
