namespace Reelwire.Cli.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task Without_options_every_vendor_makes_a_video_at_the_simulator()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["portrait-aimlapi-seedance-1-0-pro-i2v.mp4", "portrait-fal-seedance-v1-pro-image-to-video.mp4", "portrait-freepik-seedance-pro-720p.mp4", "portrait-novita-seedance-v1-pro-i2v.mp4"],
            cli.SavedVideos());
        Assert.All(Directory.GetFiles(cli.Videos), path => Assert.Equal("ftyp"u8, File.ReadAllBytes(path).AsSpan(4, 4)));
        Assert.Equal(4, cli.Simulator!.Charges.Count);
        Assert.All(cli.Simulator.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task It_says_in_one_line_that_it_is_simulated()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync();

        Assert.Single(result.ErrorLines, line => line.StartsWith("Simulated: no key is used and nothing is spent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_live_no_key_is_read()
    {
        await using var cli = new CliFixture { Variables = { ["FAL_KEY"] = "secret-key" } };

        var result = await cli.GenerateAsync("--vendor", "fal");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(cli.VariablesRead);
    }

    [Fact]
    public async Task Results_are_path_size_time_and_handle_on_standard_output()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync("--vendor", "novita");

        Assert.Equal(2, result.OutputLines.Count);
        Assert.Matches(@"^novita   \S+portrait-novita-seedance-v1-pro-i2v\.mp4  \(\d+\.\d KiB, \d+\.\d s\)$", result.OutputLines[0]);
        Assert.StartsWith("rw1.novita.seedance-v1-pro-i2v.", result.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirected_progress_is_one_line_per_change_of_state()
    {
        await using var cli = new CliFixture { Options = new() { PollsUntilDone = 20 } };

        var result = await cli.GenerateAsync("--vendor", "fal");

        var states = result.ErrorLines.Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(["fal: sending", "fal: accepted", "fal: queued", "fal: running", "fal: downloading", "fal: saved"], states);
    }

    [Fact]
    public async Task Options_reach_the_vendor_in_its_own_words()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync("--vendor", "fal", "--resolution", "480p", "--duration", "3", "--seed", "42");

        Assert.Equal(0, result.ExitCode);
        var body = System.Text.Encoding.UTF8.GetString(cli.Simulator!.Requests[0].Body.Span);
        Assert.Contains("\"resolution\":\"480p\"", body, StringComparison.Ordinal);
        Assert.Contains("\"duration\":\"3\"", body, StringComparison.Ordinal);
        Assert.Contains("\"seed\":42", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_model_can_be_chosen()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync("--vendor", "freepik", "--model", "wan-v2-2-580p");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["portrait-freepik-wan-v2-2-580p.mp4"], cli.SavedVideos());
    }

    [Fact]
    public async Task A_prompt_may_begin_with_an_at_sign_or_a_dash()
    {
        await using var cli = new CliFixture();

        var at = await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", "@alice smiles", "--vendor", "fal", "--output", cli.Videos);
        var dash = await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", "- she smiles", "--vendor", "fal", "--output", cli.Videos);

        Assert.Equal((0, 0), (at.ExitCode, dash.ExitCode));
    }

    [Fact]
    public async Task A_video_that_is_there_is_not_overwritten()
    {
        await using var cli = new CliFixture();
        Directory.CreateDirectory(cli.Videos);
        var there = Path.Combine(cli.Videos, "portrait-fal-seedance-v1-pro-image-to-video.mp4");
        await File.WriteAllTextAsync(there, "mine", TestContext.Current.CancellationToken);

        await cli.GenerateAsync("--vendor", "fal");
        await cli.GenerateAsync("--vendor", "fal");

        Assert.Equal("mine", await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["portrait-fal-seedance-v1-pro-image-to-video-2.mp4", "portrait-fal-seedance-v1-pro-image-to-video-3.mp4", "portrait-fal-seedance-v1-pro-image-to-video.mp4"],
            cli.SavedVideos());
    }
}
