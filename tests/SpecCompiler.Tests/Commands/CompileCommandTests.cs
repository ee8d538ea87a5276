using System.Globalization;

namespace Reelwire.SpecCompiler.Tests.Commands;

public sealed class CompileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_committed_documents_are_what_the_pages_compile_to()
    {
        var run = await Specc.RunAsync("compile", Specs("freepik"), Specs("fal"), Specs("novita"), Specs("aimlapi"), "--out", _folder.Path);
        Assert.Equal(0, run.ExitCode);
        var committed = RepositoryRoot.File("generated");
        Assert.Equal(Documents(committed), Documents(_folder.Path));
        Assert.Equal(6, Documents(_folder.Path).Length);
        Assert.All(Documents(_folder.Path), name => Assert.Equal(File.ReadAllBytes(Path.Combine(committed, name)), File.ReadAllBytes(_folder.File(name))));
    }

    [Fact]
    public async Task Documents_are_UTF8_without_BOM_with_LF_and_a_final_line_end()
    {
        await Specc.RunAsync("compile", Specs("aimlapi"), "--out", _folder.Path);
        var text = await File.ReadAllTextAsync(_folder.File("aimlapi", "AimlApi.openapi.json"), TestContext.Current.CancellationToken);
        Assert.StartsWith("{\n  \"openapi\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u0027", text, StringComparison.Ordinal);
        Assert.Equal((byte)'{', (await File.ReadAllBytesAsync(_folder.File("aimlapi", "AimlApi.openapi.json"), TestContext.Current.CancellationToken))[0]);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            await Specc.RunAsync("compile", Specs("novita"), "--out", _folder.Path);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(File.ReadAllBytes(RepositoryRoot.File("generated", "novita", "NovitaApi.openapi.json")), File.ReadAllBytes(_folder.File("novita", "NovitaApi.openapi.json")));
    }

    [Fact]
    public async Task The_place_of_the_pages_changes_nothing()
    {
        CopySpecs("fal");
        var run = await Specc.RunAsync("compile", Path.GetRelativePath(Environment.CurrentDirectory, _folder.File("specs", "fal")) + "/", "--out", _folder.File("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            File.ReadAllBytes(RepositoryRoot.File("generated", "fal", "FalQueueApi.openapi.json")),
            File.ReadAllBytes(_folder.File("out", "fal", "FalQueueApi.openapi.json")));
    }

    [Fact]
    public async Task After_an_error_in_one_vendor_nothing_is_written_for_any()
    {
        CopySpecs("novita");
        await File.AppendAllTextAsync(_folder.File("specs", "novita", "vendor.yaml"), "misspelt: 1\n", TestContext.Current.CancellationToken);
        var run = await Specc.RunAsync("compile", Specs("fal"), _folder.File("specs", "novita"), Specs("freepik"), "--out", _folder.File("out"));
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"vendor\.yaml\(\d+,1\): error SC0102: Unknown key 'misspelt'", run.Errors);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task A_missing_page_is_an_error_that_names_it()
    {
        CopySpecs("novita");
        File.Delete(_folder.File("specs", "novita", "seedance-v1-pro-i2v.md"));
        var run = await Specc.RunAsync("compile", _folder.File("specs", "novita"), "--out", _folder.File("out"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("seedance-v1-pro-i2v.md(1,1): error SC0100:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_listed_is_told_and_changes_nothing()
    {
        CopySpecs("novita");
        await _folder.WriteAsync("specs/novita/kling-v2-1.md", "# Kling");
        var run = await Specc.RunAsync("compile", _folder.File("specs", "novita"), "--out", _folder.File("out"));
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("kling-v2-1.md(1,1): warning SC0125: vendor.yaml does not list this page, so nothing is made of it.", run.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllBytes(RepositoryRoot.File("generated", "novita", "NovitaApi.openapi.json")),
            File.ReadAllBytes(_folder.File("out", "novita", "NovitaApi.openapi.json")));
    }

    [Fact]
    public async Task Documents_of_hosts_that_are_no_more_are_removed_and_other_files_stay()
    {
        await _folder.WriteAsync("novita/OldApi.openapi.json", "{}");
        await _folder.WriteAsync("novita/OldApi.g.cs", "// kept");
        await Specc.RunAsync("compile", Specs("novita"), "--out", _folder.Path);
        Assert.Equal(["NovitaApi.openapi.json", "OldApi.g.cs"], Directory.GetFiles(_folder.File("novita")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_inputs_are_recorded_sorted_with_their_hashes()
    {
        CopySpecs("novita");
        var template = await _folder.WriteAsync("src/Templates/Class.liquid", "abc");
        var page = _folder.File("specs", "novita", "seedance-v1-pro-i2v.md");
        await File.WriteAllBytesAsync(_folder.File("empty.txt"), [], TestContext.Current.CancellationToken);
        await Specc.RunAsync("compile", _folder.File("specs", "novita"), "--out", _folder.File("generated"), "--input", template, "--input", _folder.File("empty.txt"), "--input", page);
        var lines = await File.ReadAllLinesAsync(_folder.File("generated", "novita", "inputs.txt"), TestContext.Current.CancellationToken);
        Assert.Equal("empty.txt E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", lines[0]);
        Assert.StartsWith("specs/novita/seedance-v1-pro-i2v.md ", lines[1], StringComparison.Ordinal);
        Assert.Equal("src/Templates/Class.liquid BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", lines[2]);
    }

    [Fact]
    public async Task Without_inputs_none_are_recorded()
    {
        await Specc.RunAsync("compile", Specs("novita"), "--out", _folder.Path);
        Assert.False(File.Exists(_folder.File("novita", "inputs.txt")));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_told()
    {
        var run = await Specc.RunAsync("compile", Specs("novita"), "--out", await _folder.WriteAsync("file", ""));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("specc: error: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("compile specs/fal")]
    [InlineData("compile specs/fal --out x --input no-such-file")]
    [InlineData("convert")]
    [InlineData("translate a.md")]
    [InlineData("compile specs/fal --out x --output y")]
    public async Task A_wrong_command_line_is_told_with_exit_code_2(string line)
    {
        var run = await Specc.RunAsync(line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    private static string Specs(string vendor) => RepositoryRoot.File("specs", vendor);

    private static string[] Documents(string folder) =>
        [.. Directory.GetFiles(folder, "*.openapi.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private void CopySpecs(string vendor)
    {
        Directory.CreateDirectory(_folder.File("specs", vendor));
        foreach (var file in Directory.GetFiles(Specs(vendor)))
        {
            File.Copy(file, _folder.File("specs", vendor, Path.GetFileName(file)));
        }
    }
}
