namespace Reelwire.Generation.Tests;

public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-tool-");

    private string Tools => Path.Combine(_folder.FullName, "tools");

    [Fact]
    public async Task The_page_compiler_is_a_tool_that_is_installed_from_its_package()
    {
        string[] pack = ["pack", RepositoryRoot.File("src", "SpecCompiler"), "--no-build", "-c", Elsewhere.Configuration, "-o", _folder.FullName];
        var packed = await DotnetCommand.RunAsync(_folder.FullName, pack);
        Assert.True(packed.ExitCode == 0, packed.Output);

        var installed = await DotnetCommand.RunAsync(_folder.FullName, ["tool", "install", "Reelwire.SpecCompiler", "--tool-path", Tools, "--source", _folder.FullName, "--no-http-cache"]);
        Assert.True(installed.ExitCode == 0, installed.Output);

        var program = Path.Combine(Tools, OperatingSystem.IsWindows() ? "specc.exe" : "specc");
        var (exitCode, output) = await DotnetCommand.RunAsync(_folder.FullName, ["convert", RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md")], program: program);

        Assert.True(exitCode == 0, output);
        Assert.Contains("\"/v3/async/seedance-v1-pro-i2v\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
