using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>The log lines of a model while it runs.</summary>
internal static class FalLog
{
    private static readonly (double Share, string Message)[] s_all = [(TaskProgress.QueuedShare, "Starting the model."), (0.5, "Generating: 50%"), (1, "Generating: 100%")];

    /// <summary>The lines so far, oldest first.</summary>
    public static IEnumerable<JsonObject> Lines(SimulatedTask task, TaskProgress progress) =>
        from line in s_all
        where line.Share <= progress.Share
        select new JsonObject
        {
            ["message"] = line.Message,
            ["level"] = "INFO",
            ["source"] = "USER",
            ["timestamp"] = (task.CreatedAt + (task.Duration * line.Share)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        };
}
