using System.Globalization;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>The verb <c>webhooks</c>: forged ones, how often tasks are looked at beside real ones, and how soon a real one makes a look come.</summary>
internal static class WebhooksCommand
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ReadOnlyMemory<string> args, TextWriter output, TextWriter error)
    {
        var (count, seed) = (1_000_000, 1);
        for (var rest = args.Span; rest.Length > 0; rest = rest[2..])
        {
            if (rest is ["--count", var text, ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0)
            {
                continue;
            }

            if (rest is ["--seed", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
            {
                continue;
            }

            await error.WriteLineAsync("webhooks takes --count and a whole number from 1 on, --seed and a whole number, and nothing else.");
            return 2;
        }

        var report = new WebhooksReport(await ForgeryRun.RunAsync(count, seed), await PollsRun.RunAsync(seed), await LatencyRun.RunAsync());
        await output.WriteLineAsync(report.ToTable());
        await output.WriteLineAsync(report.ToJson());
        return report.Forgeries.Changed == 0 ? 0 : 1;
    }
}
