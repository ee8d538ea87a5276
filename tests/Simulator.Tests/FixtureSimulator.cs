using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Tests;

/// <summary>A simulator of models that no vendor has and no code knows: only the documents in Fixtures do.</summary>
internal static class FixtureSimulator
{
    private static readonly string[] s_names = ["freepik", "fal-queue", "fal-run", "fal-rest", "novita", "aimlapi"];

    /// <summary>Starts one on a free port; tasks are done at the third status read unless the options say otherwise.</summary>
    public static Task<VendorSimulator> StartAsync(SimulatorOptions? options = null) =>
        StartAsync(options ?? new SimulatorOptions { PollsUntilDone = 3 }, [.. s_names.Select(Read)]);

    /// <summary>Starts one with another document in the place of its host's.</summary>
    public static Task<VendorSimulator> StartAsync(ApiDocument replacement) =>
        StartAsync(new SimulatorOptions(), [replacement, .. s_names.Select(Read).Where(document => document.Server != replacement.Server)]);

    private static Task<VendorSimulator> StartAsync(SimulatorOptions options, IReadOnlyList<ApiDocument> documents) =>
        VendorSimulator.StartAsync(options, documents, TestContext.Current.CancellationToken);

    private static ApiDocument Read(string name)
    {
        using var stream = typeof(FixtureSimulator).Assembly.GetManifestResourceStream(name + ".openapi.json")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return ApiDocument.Parse(buffer.ToArray());
    }
}
