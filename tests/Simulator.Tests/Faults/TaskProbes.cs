using System.Text.Json;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Looks at what is told about tasks.</summary>
internal static class TaskProbes
{
    public static IReadOnlyList<FaultProbe> All { get; } =
    [
        new("no-task-id", "{}, 1 charged", SubmitAsync),
        new("task-not-found", "TASK_NOT_FOUND, TASK_STATUS_QUEUED", async scene => await StatusesAsync(scene, 2)),
        new("unknown-status", "RESTING, TASK_STATUS_PROCESSING", async scene => await StatusesAsync(scene, 2)),
        new("status-backwards", "TASK_STATUS_QUEUED, TASK_STATUS_QUEUED, TASK_STATUS_SUCCEED", async scene => await StatusesAsync(scene, 3)),
        new("no-url", "TASK_STATUS_SUCCEED without a URL", ResultAsync),
    ];

    private static async Task<string> SubmitAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        return $"{await FaultScene.TextAsync(response)}, {scene.Charges}";
    }

    private static async Task<string> StatusesAsync(FaultScene scene, int reads) => string.Join(", ", (await scene.FollowAsync(reads)).Select(Status));

    private static async Task<string> ResultAsync(FaultScene scene)
    {
        var result = (await scene.FollowAsync(3))[2];
        return $"{Status(result)} with{(result.Contains("http", StringComparison.Ordinal) ? "" : "out")} a URL";
    }

    private static string? Status(string text)
    {
        var body = JsonElement.Parse(text);
        return body.TryGetProperty("task", out var task) ? task.GetProperty("status").GetString() : body.GetProperty("reason").GetString();
    }
}
