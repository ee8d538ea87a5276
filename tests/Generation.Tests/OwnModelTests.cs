namespace Reelwire.Generation.Tests;

[Collection(nameof(Elsewhere))]
public sealed class OwnModelTests
{
    private const string Generating = "Adding pages to the client of fal: seedance-draft.md";

    private readonly Elsewhere _elsewhere;

    public OwnModelTests(Elsewhere elsewhere)
    {
        Checkout.SkipWithoutNSwag();
        _elsewhere = elsewhere;
    }

    [Fact]
    public async Task A_project_elsewhere_gets_the_client_of_its_page_from_packages_alone_and_saves_a_video_with_it()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(_elsewhere.Project, ["run", "--no-build"]);

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"^rw1\.fal\.seedance-draft\.[^ ]+\s+Saved .*draft\.mp4, [1-9]\d* bytes\s*$", output);
    }

    [Fact]
    public async Task Nothing_runs_when_nothing_changed_and_all_that_is_missing_is_printed_again_with_the_same_bytes()
    {
        Assert.Equal(0, (await _elsewhere.PrintAsync()).ExitCode);
        var before = Printed();
        var written = before.ToDictionary(file => file.Key, file => File.GetLastWriteTimeUtc(file.Key));

        var (exitCode, output) = await _elsewhere.PrintAsync();

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(Generating, output, StringComparison.Ordinal);
        Assert.All(written, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));

        File.Delete(Path.Combine(_elsewhere.Printed, "fal", "OwnFalQueueApi.g.cs"));
        (exitCode, output) = await _elsewhere.PrintAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains(Generating, output, StringComparison.Ordinal);
        Assert.Equal(before, Printed());
    }

    [Fact]
    public async Task A_changed_item_prints_again()
    {
        var (exitCode, output) = await _elsewhere.PrintWithAsync(_elsewhere.ProjectFile, "Media=\"image_url=data-uri\"", "Media=\"image_url=upload\"");

        Assert.True(exitCode == 0, output);
        Assert.Contains("json.Write(\"image_url\"u8, ImageUrl, MediaEncoding.Upload);", await File.ReadAllTextAsync(Path.Combine(_elsewhere.Printed, "fal", "OwnFalQueueApi.g.cs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_page_is_told_like_a_compiler_tells_it()
    {
        var (exitCode, output) = await _elsewhere.PrintWithAsync(_elsewhere.Page, "- Default: `\"480p\"`", "- Default: `\"4k\"`");

        Assert.Equal(0, exitCode);
        Assert.Contains($"{_elsewhere.Page}(29,14): warning SC0041: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_no_known_dialect_fails_the_build_at_its_place()
    {
        var (exitCode, output) = await _elsewhere.PrintWithAsync(_elsewhere.Page, "### Input Schema", "### Parameters");

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"{_elsewhere.Page}(1,1): error SC0001: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vendor=\"fal\"", "Vendor=\"acme\"", "error : Vendor of a VendorPage is acme; it must be one of freepik, fal, novita, aimlapi.")]
    [InlineData("Vendor=\"fal\"", "", "error : Vendor of a VendorPage is none; it must be one of freepik, fal, novita, aimlapi.")]
    [InlineData("Vendor=\"fal\"", "Vendor=\"novita\"", "error : The project adds pages to Reelwire.Novita, and does not reference it: add the PackageReference.")]
    [InlineData("Media=\"image_url=data-uri\"", "Media=\"image=data-uri\"", "error SC0112: 'SeedanceDraftRequest' has no member of text or texts called 'image'.")]
    public async Task An_item_that_cannot_be_is_refused_with_what_would_be_right(string text, string replacement, string error)
    {
        var (exitCode, output) = await _elsewhere.PrintWithAsync(_elsewhere.ProjectFile, text, replacement);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(error, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vendors_package_of_another_release_is_refused()
    {
        var (exitCode, output) = await _elsewhere.PrintWithAsync(_elsewhere.ReleasedWith, "Reelwire.Fal 0.1.0", "Reelwire.Fal 0.2.0");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Reelwire.Fal 0.2.0, Reelwire.Novita 0.1.0, Reelwire.AimlApi 0.1.0, and the project references Reelwire.Fal 0.1.0: take versions of one release.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_design_time_build_prints_nothing()
    {
        Directory.Delete(_elsewhere.Printed, recursive: true);

        var (exitCode, output) = await _elsewhere.PrintAsync("-p:DesignTimeBuild=true");

        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(_elsewhere.Printed));
    }

    private SortedDictionary<string, string> Printed() =>
        new(Directory.EnumerateFiles(_elsewhere.Printed, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);
}
