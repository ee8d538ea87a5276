namespace Reelwire.Packages.Tests;

/// <summary>A project of a user's own, which sees the packages and nothing of this repository; its package cache is empty at first.</summary>
[Collection(nameof(FeedCollection))]
public sealed class NewProjectTests(Feed feed) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-new-");

    [Fact]
    public async Task A_new_console_project_makes_a_video_with_the_packages_alone()
    {
        File.Copy(RepositoryRoot.File("samples", "Console", "Program.cs"), Path.Combine(_folder.FullName, "Program.cs"));
        Write("Videos.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{feed.Path}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Reelwire.Fal" Version="{feed.VersionOf("Reelwire.Fal")}" />
                <PackageReference Include="Reelwire.Simulator" Version="{feed.VersionOf("Reelwire.Simulator")}" />
              </ItemGroup>
              <ItemGroup>
                <None Include="portrait.jpg" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(RepositoryRoot.File("samples", "portrait.jpg"), Path.Combine(_folder.FullName, "portrait.jpg"));

        var (exitCode, output) = await DotnetCommand.RunAsync(_folder.FullName, ["run"], environment: ("NUGET_PACKAGES", Path.Combine(_folder.FullName, "packages")));

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"^rw1\.fal\.seedance-v1-pro-image-to-video\.\S+\s+Queued\s[\s\S]*Succeeded\s+Saved .*portrait\.mp4, [1-9]\d{4,} bytes\s*$", output);
    }

    [Theory]
    [InlineData("Reelwire.Cli", "reelwire", "vendors", "seedance-v1-pro-image-to-video")]
    [InlineData("Reelwire.SimulatorTool", "reelwire-simulator", "--help", "--port")]
    public async Task A_tool_is_installed_from_its_package(string package, string command, string argument, string answer)
    {
        var installed = await DotnetCommand.RunAsync(_folder.FullName, ["tool", "install", package, "--tool-path", "tools", "--source", feed.Path], environment: ("NUGET_PACKAGES", Path.Combine(_folder.FullName, "packages")));
        Assert.True(installed.ExitCode == 0, installed.Output);

        var program = Path.Combine(_folder.FullName, "tools", command + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var (exitCode, output) = await DotnetCommand.RunAsync(_folder.FullName, [argument], program);

        Assert.True(exitCode == 0, output);
        Assert.Contains(answer, output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);
}
