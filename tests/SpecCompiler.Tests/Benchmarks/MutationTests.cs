using Reelwire.Benchmarks.Compiler;
using Reelwire.Benchmarks.Mutations;

namespace Reelwire.SpecCompiler.Tests.Benchmarks;

public sealed class MutationTests
{
    [Fact]
    public void Two_thousand_damaged_pages_give_documents_or_errors_each_within_a_second()
    {
        var failures = new List<MutationFailure>();

        var report = MutationRun.Run(PageSource.In(RepositoryRoot.File("specs")), 2_000, seed: 1, failures.Add);

        Assert.Empty(failures);
        Assert.InRange(report.Documents, 100, 1_900);
    }

    [Fact]
    public void A_number_gives_the_same_damage_every_time()
    {
        var pages = PageSource.In(RepositoryRoot.File("specs"));
        Assert.Equal(MutationRun.Mutate(pages, 1, 77), MutationRun.Mutate(pages, 1, 77));
        Assert.NotEqual(MutationRun.Mutate(pages, 1, 77), MutationRun.Mutate(pages, 1, 78));
        Assert.NotEqual(MutationRun.Mutate(pages, 1, 77), MutationRun.Mutate(pages, 2, 77));
    }

    [Fact]
    public void The_report_is_one_line_of_JSON() => Assert.Equal(
        """{"pages":20,"seed":3,"documents":4,"failures":0,"slowest_s":0.1,"largest_mb":24.5,"peak_mb":80}""",
        new MutationReport { Pages = 20, Seed = 3, Documents = 4, Failures = 0, SlowestSeconds = 0.1, LargestMb = 24.5, PeakMb = 80 }.ToJson());

    [Fact]
    public void The_compilers_report_has_exactly_three_keys() => Assert.Equal(
        """{"pages_per_s":500.5,"first_byte_s":0.25,"peak_mb":120.1}""",
        new CompilerReport { PagesPerSecond = 500.5, FirstByteSeconds = 0.25, PeakMb = 120.1 }.ToJson());
}
