namespace Reelwire.Generation.Tests;

[Collection(nameof(Elsewhere))]
public sealed class ToolTests(Elsewhere elsewhere)
{
    [Fact]
    public async Task The_page_compiler_is_a_tool_that_is_installed_from_its_package()
    {
        Checkout.SkipWithoutNSwag();
        var tools = Path.Combine(elsewhere.Project, "tools");

        var installed = await DotnetCommand.RunAsync(elsewhere.Project, ["tool", "install", "Reelwire.SpecCompiler", "--tool-path", tools, "--source", elsewhere.Feed]);
        Assert.True(installed.ExitCode == 0, installed.Output);
        var program = Path.Combine(tools, OperatingSystem.IsWindows() ? "specc.exe" : "specc");
        var (exitCode, output) = await DotnetCommand.RunAsync(elsewhere.Project, ["convert", RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md")], program: program);

        Assert.True(exitCode == 0, output);
        Assert.Contains("\"/v3/async/seedance-v1-pro-i2v\"", output, StringComparison.Ordinal);
    }
}
