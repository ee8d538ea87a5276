namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>One model of a vendor, written as its page writes it: how a task is submitted, polled and read.</summary>
/// <param name="Name">The vendor.</param>
/// <param name="Submit">The URL that takes a submit.</param>
/// <param name="Body">The submit's body.</param>
/// <param name="KeyHeader">The header of the key.</param>
/// <param name="Key">The key.</param>
/// <param name="IdMembers">Where the task's id stands in the submit's answer.</param>
/// <param name="Status">The URL of the status; <c>{id}</c> stands for the id.</param>
/// <param name="Result">The URL of the result.</param>
internal sealed record VendorCalls(string Name, string Submit, string Body, string KeyHeader, string Key, IReadOnlyList<string> IdMembers, string Status, string Result)
{
    private const string Image = "https://example.com/portrait.jpg";

    /// <summary>The four vendors.</summary>
    public static IReadOnlyList<VendorCalls> All { get; } =
    [
        new(
            "freepik",
            "https://api.freepik.com/v1/ai/image-to-video/seedance-pro-720p",
            $$"""{"image":"{{Image}}","prompt":"She waves","duration":"5"}""",
            "x-freepik-api-key",
            "any",
            ["data", "task_id"],
            "https://api.freepik.com/v1/ai/image-to-video/seedance-pro-720p/{id}",
            "https://api.freepik.com/v1/ai/image-to-video/seedance-pro-720p/{id}"),
        new(
            "fal",
            "https://queue.fal.run/fal-ai/bytedance/seedance/v1/pro/image-to-video",
            $$"""{"image_url":"{{Image}}","prompt":"She waves"}""",
            "Authorization",
            "Key any",
            ["request_id"],
            "https://queue.fal.run/fal-ai/bytedance/requests/{id}/status",
            "https://queue.fal.run/fal-ai/bytedance/requests/{id}"),
        new(
            "novita",
            "https://api.novita.ai/v3/async/seedance-v1-pro-i2v",
            $$"""{"image":"{{Image}}","prompt":"She waves","resolution":"480p"}""",
            "Authorization",
            "Bearer any",
            ["task_id"],
            "https://api.novita.ai/v3/async/task-result?task_id={id}",
            "https://api.novita.ai/v3/async/task-result?task_id={id}"),
        new(
            "aimlapi",
            "https://api.aimlapi.com/v2/video/generations",
            $$"""{"model":"bytedance/seedance-1-0-pro-i2v","image_url":"{{Image}}","prompt":"She waves"}""",
            "Authorization",
            "Bearer any",
            ["id"],
            "https://api.aimlapi.com/v2/video/generations?generation_id={id}",
            "https://api.aimlapi.com/v2/video/generations?generation_id={id}"),
    ];
}
