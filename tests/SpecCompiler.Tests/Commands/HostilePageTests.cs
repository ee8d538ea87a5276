using System.Text;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

/// <summary>Whatever a page holds: an OpenAPI document or an error with an id and a place, and never an exception.</summary>
public sealed class HostilePageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Pages => new()
    {
        { "freepik", "seedance-pro-720p.md" },
        { "freepik", "wan-v2-2-580p.md" },
        { "fal", "seedance-v1-pro-image-to-video.md" },
        { "novita", "seedance-v1-pro-i2v.md" },
        { "aimlapi", "seedance-1-0-pro-i2v.md" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task CRLF_changes_nothing(string vendor, string page) =>
        Assert.Equal(await ConvertAsync(vendor, page, text => text), await ConvertAsync(vendor, page, text => text.ReplaceLineEndings("\r\n")));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_byte_order_mark_changes_nothing(string vendor, string page) =>
        Assert.Equal(await ConvertAsync(vendor, page, text => text), await ConvertAsync(vendor, page, text => "\uFEFF" + text));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task CRLF_and_a_byte_order_mark_change_no_line(string vendor, string page)
    {
        var plain = await ExplainAsync(vendor, page, text => text);
        Assert.Equal(plain, await ExplainAsync(vendor, page, text => "\uFEFF" + text.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_cut_off_anywhere_is_converted_or_refused(string vendor, string page)
    {
        var text = await ReadAsync(vendor, page);
        for (var length = 0; length < text.Length; length += 1 + (text.Length / 40))
        {
            await MeetsTheContractAsync(page, text[..length], vendor);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_indented_with_tabs_is_converted_or_refused(string vendor, string page) =>
        await MeetsTheContractAsync(page, (await ReadAsync(vendor, page)).Replace("  ", "\t", StringComparison.Ordinal), vendor);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_without_any_fence_line_is_converted_or_refused(string vendor, string page) =>
        await MeetsTheContractAsync(page, string.Join('\n', (await ReadAsync(vendor, page)).Split('\n').Where(line => !line.StartsWith("```", StringComparison.Ordinal))), vendor);

    [Theory]
    [InlineData("# 文生视频\n\n这是一个没有操作的页面。\n\n| 参数 | 类型 |\n|---|---|\n| 提示词 | 字符串 |\n")]
    [InlineData("# Übersicht\n\nDiese Seite beschreibt keine Operation.\n")]
    [InlineData("# نظرة عامة\n\nلا توجد عملية هنا.\n")]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Docs</title></head><body>Not found</body></html>\n")]
    public async Task A_page_without_an_operation_is_refused_whatever_its_language(string text)
    {
        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("page.md", text));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"page\.md\(1,1\): error SC0001: ", run.Errors);
    }

    [Fact]
    public async Task A_page_in_another_language_keeps_its_words()
    {
        var text = (await ReadAsync("novita", "seedance-v1-pro-i2v.md")).Replace("The random seed to use for the generation. -1 means a random seed will be used.", "用于生成的随机种子。", StringComparison.Ordinal);
        var file = await _folder.WriteAsync("seedance-v1-pro-i2v.md", text);
        var run = await Specc.RunAsync("convert", file, "--vendor-file", RepositoryRoot.File("specs", "novita", "vendor.yaml"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\"description\": \"用于生成的随机种子。\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_YAML_bomb_is_refused_before_it_grows()
    {
        var bomb = new StringBuilder("# Model\n\n```yaml\nopenapi: 3.0.3\nx-0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"x-{level}: &x{level} [{string.Join(", ", Enumerable.Repeat($"*x{level - 1}", 10))}]\n");
        }

        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("page.md", bomb.Append("```\n").ToString()));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"page\.md\(\d+,\d+\): error SC0003: .*more than 200000 nodes", run.Errors);
    }

    [Theory]
    [InlineData("vendor.yaml")]
    [InlineData("protocol.yaml")]
    [InlineData("overlay.yaml")]
    public async Task A_YAML_bomb_in_a_file_of_ours_is_refused_before_it_grows(string name)
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.File("specs", "novita")))
        {
            File.Copy(file, _folder.File(Path.GetFileName(file)));
        }

        var bomb = new StringBuilder("a0: &a0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        await _folder.WriteAsync(name, bomb.ToString());
        var run = await Specc.RunAsync("compile", _folder.Path, "--out", _folder.File("out"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{name}(", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error SC0101:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_10_MB_is_converted()
    {
        var text = await ReadAsync("fal", "seedance-v1-pro-image-to-video.md");
        var line = string.Concat(Enumerable.Repeat("This page has very much to say about its model. ", 4)) + "\n\n";
        await MeetsTheContractAsync("page.md", text + string.Concat(Enumerable.Repeat(line, 10_000_000 / line.Length)), "fal", mustConvert: true);
    }

    [Theory]
    [InlineData("<ParamField body=\"a\">\n")]
    [InlineData("<ParamField>")]
    [InlineData("<ParamField {")]
    [InlineData("</ParamField>\n")]
    [InlineData("```\n<ParamField>\n```\n")]
    public async Task A_page_of_many_elements_meets_the_contract(string element)
    {
        var text = "# Model\n\n<ParamField body=\"prompt\" type=\"string\" />\n\n" + string.Concat(Enumerable.Repeat(element, 2_000_000 / element.Length));

        // Time that grows with the square of the size would be hours: the test would hang.
        await MeetsTheContractAsync("model-apis-x.md", text, "novita");
    }

    [Fact]
    public async Task A_page_that_is_broken_throughout_is_told_so_once()
    {
        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("model-apis-x.md", "# Model\n\n" + string.Concat(Enumerable.Repeat("<ParamField>\n", 20_000))));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(1_002, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Matches(@"\(\d+,\d+\): warning SC0011: There are more than 1000 findings on this page", run.Errors);
        Assert.Contains(": error SC0005: ", run.Errors, StringComparison.Ordinal);
    }

    private async Task MeetsTheContractAsync(string name, string text, string vendor, bool mustConvert = false)
    {
        var file = await _folder.WriteAsync(name, text);
        string[] options = File.Exists(RepositoryRoot.File("specs", vendor, "vendor.yaml")) ? ["--vendor-file", RepositoryRoot.File("specs", vendor, "vendor.yaml")] : [];
        var run = await Specc.RunAsync(["convert", file, .. options]);
        if (run.ExitCode == 0)
        {
            Assert.NotEmpty(JsonNode.Parse(run.Output)!["paths"]!.AsObject());
        }
        else
        {
            Assert.False(mustConvert, run.Errors);
            Assert.Empty(run.Output);
            Assert.Matches(@"\(\d+,\d+\): error SC\d{4}: ", run.Errors);
        }
    }

    private async Task<string> ConvertAsync(string vendor, string page, Func<string, string> edit)
    {
        var file = await _folder.WriteAsync(page, edit((await ReadAsync(vendor, page)).ReplaceLineEndings("\n")));
        var run = await Specc.RunAsync("convert", file, "--vendor-file", RepositoryRoot.File("specs", vendor, "vendor.yaml"));
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private async Task<string> ExplainAsync(string vendor, string page, Func<string, string> edit)
    {
        var file = await _folder.WriteAsync(page, edit((await ReadAsync(vendor, page)).ReplaceLineEndings("\n")));
        return (await Specc.RunAsync("explain", file, "--vendor-file", RepositoryRoot.File("specs", vendor, "vendor.yaml"))).Output;
    }

    private static Task<string> ReadAsync(string vendor, string page) => File.ReadAllTextAsync(RepositoryRoot.File("specs", vendor, page), TestContext.Current.CancellationToken);
}
