using System.Collections.Concurrent;
using Reelwire.Cli.Runs;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Cli.Tests;

public sealed class OutcomeTests
{
    private const string SubmitFal = "submit-seedance-v1-pro-image-to-video";
    private const string FailedNovitaTask = """{"task":{"task_id":"t","status":"TASK_STATUS_FAILED","reason":"cannot draw 'she smiles at the camera', see https://x.example/a?sig=1"}}""";

    [Fact]
    public async Task A_task_that_the_vendor_fails_ends_with_1_and_its_reason_without_prompt_and_urls()
    {
        await using var cli = new CliFixture { Script = simulator => simulator.Script(VendorHost.Novita, "get-task-result", SimulatedAnswer.Json(200, FailedNovitaTask)) };

        var result = await cli.GenerateAsync("--vendor", "novita");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.ErrorLines, line => line == "novita   failed: the vendor's reason: cannot draw '<prompt>', see <url>");
        Assert.Empty(result.Output);
        Assert.Empty(cli.SavedVideos());
    }

    [Fact]
    public async Task A_submit_without_an_answer_ends_with_3_and_is_not_sent_again()
    {
        await using var cli = new CliFixture { Script = simulator => simulator.Script(VendorHost.FalQueue, SubmitFal, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer)) };

        var result = await cli.GenerateAsync("--vendor", "fal");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("outcome unknown", result.Error, StringComparison.Ordinal);
        Assert.Single(cli.Simulator!.Requests);
    }

    [Fact]
    public async Task A_task_that_takes_too_long_ends_with_4_and_its_handle()
    {
        await using var cli = new CliFixture { Options = new() { PollsUntilDone = int.MaxValue } };

        var result = await cli.GenerateAsync("--vendor", "fal", "--timeout", "1");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("fal      timed out: the video was not done within 1 s. It was simulated, and ended with this command.", result.ErrorLines);
        Assert.StartsWith("handle rw1.fal.", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_wait_ends_with_130_and_the_handle_of_every_task()
    {
        await using var cli = new CliFixture();
        var looked = new ConcurrentDictionary<VendorHost, bool>();
        cli.Options = new SimulatorOptions
        {
            PollsUntilDone = int.MaxValue,
            OnRequest = request =>
            {
                // Who looks at its task has its handle.
                if (request.Method == "GET" && looked.TryAdd(request.Host, true) && looked.Count == 4)
                {
                    cli.Interrupt();
                }
            },
        };

        var result = await cli.GenerateAsync();

        Assert.Equal(130, result.ExitCode);
        Assert.Equal(4, result.ErrorLines.Count(line => line.StartsWith("handle rw1.", StringComparison.Ordinal)));
        Assert.Empty(cli.SavedVideos());
    }

    [Fact]
    public async Task One_vendors_failure_does_not_stop_the_others()
    {
        await using var cli = new CliFixture { Script = simulator => simulator.Script(VendorHost.FalQueue, SubmitFal, SimulatedAnswer.Json(422, """{"detail":[{"loc":["body","prompt"],"msg":"no","type":"content_policy_violation"}]}""")) };

        var result = await cli.GenerateAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, cli.SavedVideos().Count);
        Assert.Contains(result.ErrorLines, line => line.StartsWith("fal      failed:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_outcome_weighs_more_than_a_failure()
    {
        await using var cli = new CliFixture
        {
            Script = simulator =>
            {
                simulator.Script(VendorHost.FalQueue, SubmitFal, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer));
                simulator.Script(VendorHost.Freepik, "submit-seedance-pro-720p", SimulatedAnswer.Json(401, """{"message":"no"}"""));
            },
        };

        Assert.Equal(3, (await cli.GenerateAsync()).ExitCode);
    }

    [Theory]
    [InlineData(0, VideoOutcome.Saved, VideoOutcome.Saved)]
    [InlineData(1, VideoOutcome.Saved, VideoOutcome.Failed)]
    [InlineData(4, VideoOutcome.Failed, VideoOutcome.TimedOut, VideoOutcome.Saved)]
    [InlineData(3, VideoOutcome.TimedOut, VideoOutcome.OutcomeUnknown, VideoOutcome.Failed)]
    [InlineData(130, VideoOutcome.OutcomeUnknown, VideoOutcome.Interrupted)]
    internal void The_exit_code_is_that_of_the_worst_outcome(int code, params VideoOutcome[] outcomes) =>
        Assert.Equal(code, ExitCode.Of(outcomes.Select(outcome => new VideoReport(new VideoLabel("fal", "model"), outcome))));
}
