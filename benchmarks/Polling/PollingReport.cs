using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.Benchmarks.Polling;

/// <summary>What waiting came to.</summary>
/// <param name="Scheduled">Tasks in flight, waited for as the clients do.</param>
/// <param name="Loop">The same with a loop per task.</param>
/// <param name="Schedule">Jobs without a limit: when looks come.</param>
/// <param name="Limits">Jobs at Freepik's limits.</param>
/// <param name="Failures">Jobs whose looks fail.</param>
internal sealed record PollingReport(InFlightFigures Scheduled, InFlightFigures Loop, ScenarioFigures Schedule, ScenarioFigures Limits, ScenarioFigures Failures)
{
    public int LimitBreaches => Limits.Breaches;

    public int WronglyFailed => Schedule.WronglyFailed + Limits.WronglyFailed + Failures.WronglyFailed;

    public string ToTable()
    {
        var table = new StringBuilder("way          heap B/task    CPU us/poll    lateness p99 ms\n");
        foreach (var (name, figures) in new[] { ("scheduler", Scheduled), ("loops", Loop) })
        {
            table.Append(CultureInfo.InvariantCulture, $"{name,-11}  {figures.HeapBytesPerTask,11:F0}    {figures.CpuMicrosecondsPerPoll,11:F2}    {figures.LatenessP99Milliseconds,15:F1}\n");
        }

        table.Append("\njobs in virtual time          done    polls/task    mean delay s    requests    breaches    wrongly failed\n");
        foreach (var (name, figures) in new[] { ("log-normal, 150 s", Schedule), ("24 h at Freepik's limits", Limits), ("30 % of polls fail", Failures) })
        {
            table.Append(
                CultureInfo.InvariantCulture, $"{name,-26}  {figures.Done,6}    {figures.PollsPerTask,10:F1}    {figures.MeanDelaySeconds,12:F2}    {figures.Requests,8}    {figures.Breaches,8}    {figures.WronglyFailed,14}\n");
        }

        return table.ToString();
    }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => new JsonObject
    {
        ["heap_bytes_per_task"] = Math.Round(Scheduled.HeapBytesPerTask),
        ["cpu_us_per_poll"] = Math.Round(Scheduled.CpuMicrosecondsPerPoll, 2),
        ["lateness_p99_ms"] = Math.Round(Scheduled.LatenessP99Milliseconds, 1),
        ["loop_heap_bytes_per_task"] = Math.Round(Loop.HeapBytesPerTask),
        ["loop_cpu_us_per_poll"] = Math.Round(Loop.CpuMicrosecondsPerPoll, 2),
        ["loop_lateness_p99_ms"] = Math.Round(Loop.LatenessP99Milliseconds, 1),
        ["polls_per_task"] = Math.Round(Schedule.PollsPerTask, 1),
        ["mean_delay_s"] = Math.Round(Schedule.MeanDelaySeconds, 2),
        ["limit_breaches"] = LimitBreaches,
        ["wrongly_failed"] = WronglyFailed,
    }.ToJsonString(JsonSerializerOptions.Default);
}
