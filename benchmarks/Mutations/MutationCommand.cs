using System.Globalization;
using Reelwire.Benchmarks.Compiler;

namespace Reelwire.Benchmarks.Mutations;

/// <summary>The verb <c>mutations</c>.</summary>
internal static class MutationCommand
{
    /// <summary>Runs it; 1 where a page failed, 2 where the options are wrong.</summary>
    public static async Task<int> RunAsync(ReadOnlyMemory<string> options, TextWriter output, TextWriter errors)
    {
        var (count, seed) = (200_000, 1);
        for (var index = 0; index < options.Length; index += 2)
        {
            var value = index + 1 < options.Length && int.TryParse(options.Span[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            switch (options.Span[index])
            {
                case "--count" when value > 0:
                    count = value;
                    break;
                case "--seed" when value >= 0:
                    seed = value;
                    break;
                default:
                    await errors.WriteLineAsync("mutations takes --count and --seed with a whole number each, and nothing else.");
                    return 2;
            }
        }

        await output.WriteLineAsync("  number    fault");
        var report = MutationRun.Run(PageSource.In(PageSource.DefaultFolder()), count, seed, failure => output.WriteLine($"{failure.Number,8}    {failure.Fault}"));
        await output.WriteLineAsync(report.ToJson());
        return report.Failures > 0 ? 1 : 0;
    }
}
