namespace Reelwire.Generation.Tests;

public sealed class GenerateVendorTests
{
    public static TheoryData<string> Vendors => ["freepik", "fal", "novita", "aimlapi"];

    // In a folder and at a time that are not those of the committed files.
    [Theory]
    [InlineData("freepik", "tr_TR.UTF-8")]
    [InlineData("fal", "de_DE.UTF-8")]
    [InlineData("novita", "tr_TR.UTF-8")]
    [InlineData("aimlapi", "de_DE.UTF-8")]
    public async Task A_deleted_folder_is_generated_again_with_the_same_bytes_whatever_the_culture(string vendor, string locale)
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        var before = checkout.Generated();
        Directory.Delete(checkout.PathOf($"generated/{vendor}"), recursive: true);

        var (exitCode, output) = await checkout.GenerateAsync(vendor, locale: locale);

        Assert.True(exitCode == 0, output);
        Assert.Equal(before, checkout.Generated());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Nothing_runs_when_nothing_changed(string vendor)
    {
        using var checkout = new Checkout();
        var written = File.GetLastWriteTimeUtc(checkout.PathOf($"generated/{vendor}/inputs.txt"));

        var (exitCode, output) = await checkout.GenerateAsync(vendor);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("Generating", output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(checkout.PathOf($"generated/{vendor}/inputs.txt")));
    }

    // Its hashes are kept from the build before, and no other file of it is newer for one that is gone.
    [Fact]
    public async Task A_source_of_the_compiler_that_is_gone_since_the_last_build_is_noticed()
    {
        using var checkout = new Checkout();
        const string Source = "src/SpecCompiler/Program.cs";
        await checkout.GenerateAsync("novita");
        File.Delete(checkout.PathOf(Source));

        var (exitCode, output) = await checkout.GenerateAsync("novita", nswagExe: "", hasNode: false);

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"novita has to be generated again ({Source})", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_pages_were_fetched_is_no_input()
    {
        using var checkout = new Checkout();
        checkout.Write("specs/novita/fetched.json", "{}\n");

        var (exitCode, output) = await checkout.GenerateAsync("novita");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("Generating", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_value_of_one_page_changes_that_value_and_nothing_else()
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        const string Page = "specs/fal/seedance-v1-pro-image-to-video.md";
        const string Client = "generated/fal/FalQueueApi.g.cs";
        var before = checkout.Generated();
        var client = checkout.Read(Client);
        checkout.Write(Page, checkout.Read(Page).Replace("Options: `\"480p\"`", "Options: `\"540p\"`", StringComparison.Ordinal));

        var (exitCode, output) = await checkout.GenerateAsync("fal");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"Generating fal: {Page}", output, StringComparison.Ordinal);
        var after = checkout.Generated();
        Assert.Equal(
            ["generated/fal/FalApi.openapi.json", "generated/fal/FalQueueApi.g.cs", "generated/fal/FalQueueApi.openapi.json", "generated/fal/inputs.txt"],
            after.Where(file => before[file.Key] != file.Value).Select(file => file.Key));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(client.Replace("P480", "P540", StringComparison.Ordinal).Replace("\"480p\"", "\"540p\"", StringComparison.Ordinal).Replace(">480p<", ">540p<", StringComparison.Ordinal), checkout.Read(Client));
    }

    [Fact]
    public async Task A_faulty_page_is_told_like_a_compiler_tells_it_and_nothing_is_written()
    {
        using var checkout = new Checkout();
        const string Page = "specs/novita/seedance-v1-pro-i2v.md";
        checkout.Write(Page, "# Nothing here\n");
        var before = checkout.Generated();

        var (exitCode, output) = await checkout.GenerateAsync("novita");

        Assert.NotEqual(0, exitCode);
        Assert.Matches($@"{Page}\(\d+,\d+\): error SC\d{{4}}: ", output);
        Assert.Equal(before, checkout.Generated());
    }

    [Theory]
    [InlineData("generated/freepik/FreepikApi.g.cs")]
    [InlineData("generated/freepik/FreepikApi.wiremock.json")]
    public async Task A_missing_output_is_written_again(string output)
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        var before = checkout.Generated();
        File.Delete(checkout.PathOf(output));

        var (exitCode, log) = await checkout.GenerateAsync("freepik");

        Assert.True(exitCode == 0, log);
        Assert.Equal(before, checkout.Generated());
    }

    [Fact]
    public async Task A_missing_document_is_compiled_again()
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        var before = checkout.Generated();
        File.Delete(checkout.PathOf("generated/fal/FalApi.openapi.json"));

        var (exitCode, output) = await checkout.GenerateAsync("fal");

        Assert.True(exitCode == 0, output);
        Assert.Equal(before, checkout.Generated());
    }

    [Fact]
    public async Task A_generation_that_broke_off_is_not_taken_for_done_and_made_again()
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        var before = checkout.Generated();

        var (broken, _) = await checkout.GenerateAsync("fal", regenerate: "always", nswagExe: "dotnet no-such-nswag.dll");
        Assert.NotEqual(0, broken);
        Assert.False(File.Exists(checkout.PathOf("generated/fal/inputs.txt")));

        var (exitCode, output) = await checkout.GenerateAsync("fal");
        Assert.True(exitCode == 0, output);
        Assert.Equal(before, checkout.Generated());
    }

    [Fact]
    public async Task Without_Node_the_error_says_what_changed_and_what_would_help_and_nothing_is_written()
    {
        using var checkout = new Checkout();
        const string Page = "specs/novita/seedance-v1-pro-i2v.md";
        checkout.Write(Page, checkout.Read(Page) + "\n");
        var before = checkout.Generated();

        var (exitCode, output) = await checkout.GenerateAsync("novita", nswagExe: "", hasNode: false);

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error : novita has to be generated again ({Page}), which needs NSwag: 'npm ci' in eng/ ended with ", output, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20 or later with npm, or name an NSwag 14.7.1 executable with -p:NSwagExe=..., or build with the code as it is with -p:Regenerate=never.", output, StringComparison.Ordinal);
        Assert.Equal(before, checkout.Generated());
    }

    [Fact]
    public async Task An_executable_may_have_blanks_in_its_path()
    {
        Checkout.SkipWithoutNSwag();
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The executable of this test is a shell script.");
            return;
        }

        using var checkout = new Checkout();
        var before = checkout.Generated();

        var (exitCode, output) = await checkout.GenerateAsync("novita", regenerate: "always", nswagExe: checkout.NSwagAt("my nswag"));

        Assert.True(exitCode == 0, output);
        Assert.Equal(before, checkout.Generated());
    }

    [Fact]
    public async Task Always_generates_what_is_up_to_date_too()
    {
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();

        var (exitCode, output) = await checkout.GenerateAsync("novita", regenerate: "always");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Generating novita: Regenerate is always", output, StringComparison.Ordinal);
    }
}
