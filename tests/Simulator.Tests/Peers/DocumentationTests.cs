using Reelwire.Simulator.Time;
using Reelwire.Tests;

namespace Reelwire.Simulator.Tests.Peers;

/// <summary>The examples of docs/simulator.md as they stand there, except for the ports.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public async Task The_example_with_curl_is_reset_and_charged()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var (_, output, errors) = await ForeignProgram.RunAsync("bash", "-c", await ExampleAsync("With curl", simulator));

        Assert.Contains("curl: (56)", errors, StringComparison.Ordinal);
        Assert.Equal(1, output.Split("\"taskId\"").Length - 1);
        Assert.Contains("\"count\": 1", output, StringComparison.Ordinal);
        Assert.Equal("720p", Assert.Single(simulator.Charges).Price["resolution"].GetString());
    }

    [Fact]
    public async Task The_example_in_JavaScript_prints_what_it_says()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var result = await ForeignProgram.RunAsync("node", "--input-type=module", "--eval", await ExampleAsync("From JavaScript", simulator));

        Assert.Equal((0, "504 1\n", ""), result);
    }

    [Fact]
    public async Task The_example_of_virtual_time_moves_the_clock_by_a_minute()
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { TimeProvider = new VirtualClock() }, TestContext.Current.CancellationToken);
        var example = await ExampleAsync("Time and chance", simulator, language: "sh");

        var (exitCode, output, _) = await ForeignProgram.RunAsync("bash", "-c", string.Join('\n', example.Split('\n').Where(line => line.StartsWith("curl", StringComparison.Ordinal))));

        Assert.Equal(0, exitCode);
        Assert.Contains("\"now\": \"2026-01-01T00:01:00+00:00\"", output, StringComparison.Ordinal);
    }

    private static async Task<string> ExampleAsync(string section, VendorSimulator simulator, string language = "")
    {
        var page = await File.ReadAllLinesAsync(RepositoryRoot.File("docs", "simulator.md"), TestContext.Current.CancellationToken);
        var lines = page.SkipWhile(line => line != $"## {section}").SkipWhile(line => !line.StartsWith($"```{language}", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line != "```").ToArray();
        Assert.NotEmpty(lines);
        return string.Join('\n', lines)
            .Replace(":5080/", $":{simulator.BaseAddress.Port}/", StringComparison.Ordinal)
            .Replace(":5082/", $":{simulator.FalQueue.Port}/", StringComparison.Ordinal)
            .Replace(":5086/", $":{simulator.AimlApi.Port}/", StringComparison.Ordinal);
    }
}
