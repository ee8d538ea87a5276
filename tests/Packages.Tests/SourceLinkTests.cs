using System.Text.Json;

namespace Reelwire.Packages.Tests;

/// <summary>What Directory.Build.props makes of a package that is packed from a clone of a published repository.</summary>
public sealed class SourceLinkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-clone-");

    [Fact]
    public async Task A_package_from_a_clone_with_a_remote_leads_debuggers_to_the_published_sources()
    {
        File.Copy(RepositoryRoot.File("Directory.Build.props"), Path.Combine(_folder.FullName, "Directory.Build.props"));
        var project = _folder.CreateSubdirectory("Video").FullName;
        Write("Video", "Video.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsPackable>true</IsPackable><PackageReadmeFile /><PackageIcon /><Description>A package.</Description></PropertyGroup></Project>""");
        Write("Video", "Clip.cs", "namespace Reelwire.Video;\n\n/// <summary>A clip.</summary>\npublic sealed class Clip;\n");
        Write("", ".gitignore", "artifacts/\n");
        await GitAsync("init", "--quiet");
        await GitAsync("remote", "add", "origin", "https://github.com/acme/videos.git");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=Acme", "-c", "user.email=acme@example.com", "commit", "--quiet", "--message", "A clip");
        var commit = (await GitAsync("rev-parse", "HEAD")).Trim();

        var (exitCode, output) = await DotnetCommand.RunAsync(project, ["pack", "--output", _folder.FullName, "-nologo"], environment: ("CI", "true"));

        Assert.True(exitCode == 0, output);
        using var assembly = await PackedAssembly.OpenAsync(Path.Combine(_folder.FullName, "Reelwire.Video.0.1.0.nupkg"), Path.Combine(_folder.FullName, "Reelwire.Video.0.1.0.snupkg"));
        var repository = Assert.Single(assembly.Manifest.Descendants(), element => element.Name.LocalName == "repository");
        Assert.Equal(("https://github.com/acme/videos.git", commit), ((string?)repository.Attribute("url"), (string?)repository.Attribute("commit")));
        using var link = JsonDocument.Parse(assembly.SourceLink ?? throw new InvalidOperationException("The symbols have no source link."));
        Assert.Equal($"https://raw.githubusercontent.com/acme/videos/{commit}/*", link.RootElement.GetProperty("documents").GetProperty("/_/*").GetString());
        Assert.Contains("/_/Video/Clip.cs", assembly.Paths);
        Assert.All(assembly.Paths, path => Assert.DoesNotContain(_folder.Name, path, StringComparison.Ordinal));
        Assert.True(assembly.IsReproducible);
    }

    public void Dispose()
    {
        // git keeps its objects read-only.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(_folder.FullName, arguments, "git");
        Assert.True(exitCode == 0, output);
        return output;
    }

    private void Write(string folder, string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, folder, file), text);
}
