namespace Reelwire.Cli.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("There is no vendor 'sora'; --vendor is freepik, fal, novita, aimlapi or all.", "--vendor", "sora")]
    [InlineData("fal (resolution: seedance-v1-pro-image-to-video accepts 480p, 720p, 1080p)", "--vendor", "fal", "--resolution", "4k")]
    [InlineData("freepik (resolution: seedance-pro-720p has no such parameter; it takes image, prompt, duration, aspect ratio, seed)", "--resolution", "720p")]
    [InlineData("novita (duration: seedance-v1-pro-i2v accepts 5, 10)", "--duration", "7")]
    [InlineData("novita (seed: must be at most 2147483647)", "--vendor", "novita", "--seed", "2147483648")]
    [InlineData("freepik (seed: must be at least -1)", "--vendor", "freepik", "--seed", "-2")]
    [InlineData("--seed must be a whole number.", "--seed", "often")]
    [InlineData("--model 'sora-2' is no model of novita (seedance-v1-pro-i2v).", "--vendor", "novita", "--model", "sora-2")]
    [InlineData("choose --vendor novita.", "--model", "seedance-v1-pro-i2v")]
    [InlineData("--timeout must be a number of seconds from 1 to 604800.", "--timeout", "0")]
    [InlineData("--simulator must be an address of this machine", "--simulator", "http://example.com/")]
    [InlineData("--simulator must be an address of this machine", "--simulator", "http://127.0.0.1.example.com/")]
    [InlineData("--simulator must be an address of this machine", "--simulator", "http://127.0.0.1@example.com/")]
    [InlineData("--simulator must be an address of this machine", "--simulator", "https://api.freepik.com/")]
    [InlineData("--live and --simulator exclude each other", "--live", "--vendor", "fal", "--simulator", "http://127.0.0.1:5080")]
    [InlineData("--live costs money and needs --vendor: freepik, fal, novita, aimlapi or all.", "--live")]
    [InlineData("FAL_KEY for fal", "--live", "--vendor", "fal")]
    [InlineData("FREEPIK_API_KEY for freepik, FAL_KEY for fal, NOVITA_API_KEY for novita, AIMLAPI_API_KEY for aimlapi.", "--live", "--vendor", "all")]
    [InlineData("There is no file 'nowhere.png'; name an image file on this machine.", "--last-image", "nowhere.png")]
    [InlineData("--model needs a value, but the option --live follows it.", "--vendor", "fal", "--model", "--live")]
    [InlineData("Unrecognized command or argument '--frames'.", "--frames")]
    public async Task An_option_that_cannot_be_is_refused_before_anything_is_sent(string sentence, params string[] arguments)
    {
        await using var cli = new CliFixture();

        AssertRefused(sentence, await cli.GenerateAsync(arguments), cli);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using var cli = new CliFixture();

        AssertRefused("There is no file 'nowhere.jpg'; name an image file on this machine.", await GenerateAsync(cli, "nowhere.jpg"), cli);
    }

    [Fact]
    public async Task A_folder_is_no_image()
    {
        await using var cli = new CliFixture();

        AssertRefused("is a folder; name an image file in it.", await GenerateAsync(cli, cli.Folder), cli);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("%PDF-1.7 and more than thirty-two bytes of it")]
    public async Task A_file_that_does_not_begin_as_an_image_is_refused_for_every_vendor(string content)
    {
        await using var cli = new CliFixture();
        var image = cli.File("image.jpg", System.Text.Encoding.ASCII.GetBytes(content));

        AssertRefused("is not an image: its first bytes are not those of a JPEG, PNG, WebP, GIF, BMP or TIFF.", await GenerateAsync(cli, image, "--vendor", "fal"), cli);
    }

    [Theory]
    [InlineData(300, 400, "is 300x400; its shorter side must be greater than 300 pixels")]
    [InlineData(6000, 5000, "is 6000x5000; its longer side must be less than 6000 pixels")]
    [InlineData(400, 1001, "is 400x1001, an aspect ratio of 0.3996; it must be from 0.4 to 2.5")]
    public async Task An_image_beyond_the_limits_of_a_page_is_refused(int width, int height, string fault)
    {
        await using var cli = new CliFixture();
        var image = cli.File("image.png", Png.OfSize(width, height));

        AssertRefused($"novita (image: the image {fault})", await GenerateAsync(cli, image), cli);
    }

    [Fact]
    public async Task An_image_of_too_many_bytes_is_refused()
    {
        await using var cli = new CliFixture();
        var image = cli.File("image.png", Png.OfSize(1024, 1024));
        await using (var stream = File.OpenWrite(image))
        {
            stream.SetLength((30 * 1024 * 1024) + 1);
        }

        AssertRefused("the image has 31457281 bytes; at most 31457280 (30 MiB) are allowed", await GenerateAsync(cli, image, "--vendor", "novita"), cli);
    }

    [Fact]
    public async Task A_prompt_of_2001_characters_is_refused_at_each_vendor_that_allows_2000()
    {
        await using var cli = new CliFixture();

        var result = await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", new string('x', 2001), "--output", cli.Videos);

        AssertRefused("freepik (prompt: has 2001 characters; at most 2000 are allowed), novita (prompt: has 2001 characters; at most 2000 are allowed).", result, cli);
    }

    [Fact]
    public async Task An_empty_prompt_is_refused()
    {
        await using var cli = new CliFixture();

        AssertRefused("--prompt is empty", await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", " ", "--output", cli.Videos), cli);
    }

    [Fact]
    public async Task An_option_is_not_taken_for_the_prompt()
    {
        await using var cli = new CliFixture();

        AssertRefused("--prompt needs a value, but the option --json follows it.", await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", "--json", "--output", cli.Videos), cli);
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_refused_before_anything_is_paid_for()
    {
        await using var cli = new CliFixture();
        var file = cli.File("file", [1]);

        var result = await cli.RunAsync("generate", CliFixture.Portrait, "--prompt", "x", "--output", Path.Combine(file, "videos"));

        AssertRefused("is no folder that can be written", result, cli);
    }

    [Fact]
    public async Task A_key_with_a_line_break_is_refused_and_not_shown()
    {
        await using var cli = new CliFixture { Variables = { ["FAL_KEY"] = "secret-key\nmore" } };

        var result = await cli.GenerateAsync("--live", "--vendor", "fal");

        AssertRefused("FAL_KEY for fal", result, cli);
        Assert.DoesNotContain("secret-key", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Required argument 'image' missing", "generate", "--prompt", "x")]
    [InlineData("Option '--prompt' is required.", "generate", "portrait.jpg")]
    [InlineData("Unrecognized command or argument 'dance'.", "dance")]
    public async Task Wrong_usage_is_refused(string sentence, params string[] arguments)
    {
        await using var cli = new CliFixture();

        AssertRefused(sentence, await cli.RunAsync(arguments), cli);
    }

    private static Task<CliResult> GenerateAsync(CliFixture cli, string image, params string[] arguments) =>
        cli.RunAsync(["generate", image, "--prompt", CliFixture.Prompt, "--output", cli.Videos, .. arguments]);

    private static void AssertRefused(string sentence, CliResult result, CliFixture cli)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Null(cli.Simulator);
        Assert.False(Directory.Exists(cli.Videos));
    }
}
