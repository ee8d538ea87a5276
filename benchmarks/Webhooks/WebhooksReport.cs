using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>What webhooks came to.</summary>
/// <param name="Forgeries">Forged, altered and replayed ones.</param>
/// <param name="Polls">The looks of each task whose vendor tells of it, fewest first.</param>
/// <param name="Latency">Milliseconds from a webhook to the look, fewest first.</param>
internal sealed record WebhooksReport(ForgeryFigures Forgeries, int[] Polls, double[] Latency)
{
    public string ToTable()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"forged, altered, replayed    {Forgeries.Sent,10}\n");
        foreach (var (status, count) in Forgeries.Statuses)
        {
            table.Append(CultureInfo.InvariantCulture, $"  answered {status}               {count,10}\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"tasks changed by them        {Forgeries.Changed,10}\n");
        table.Append(CultureInfo.InvariantCulture, $"polls per task               {Polls.Average(),10:F2}    p99 {At(Polls, 0.99)}    max {Polls[^1]}\n");
        table.Append(CultureInfo.InvariantCulture, $"webhook to look, ms      p50 {At(Latency, 0.5),10:F1}    p99 {At(Latency, 0.99):F1}    max {Latency[^1]:F1}\n");
        return table.ToString();
    }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => new JsonObject
    {
        ["forged"] = Forgeries.Sent,
        ["changed"] = Forgeries.Changed,
        ["polls_per_task"] = Math.Round(Polls.Average(), 2),
        ["polls_per_task_p99"] = At(Polls, 0.99),
        ["polls_per_task_max"] = Polls[^1],
        ["wake_p50_ms"] = Math.Round(At(Latency, 0.5), 1),
        ["wake_p99_ms"] = Math.Round(At(Latency, 0.99), 1),
    }.ToJsonString(JsonSerializerOptions.Default);

    private static T At<T>(T[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
