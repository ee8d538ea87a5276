using System.Reflection;

namespace Reelwire.Packages.Tests;

/// <summary>A folder with the packages as they are released.</summary>
public sealed class Feed : IAsyncLifetime
{
    private const string Packages = "Core;Freepik;Fal;Novita;AimlApi;AspNetCore;Simulator;SimulatorTool;SpecCompiler;Cli";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-feed-");

    public string Path => _folder.FullName;

    public static string Configuration => typeof(Feed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await Packing.RunAsync(Configuration, Packages, Path);
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The file of a package: <c>Reelwire.Fal</c> gives <c>Reelwire.Fal.0.1.0.nupkg</c>.</summary>
    internal string Find(string package, string extension = ".nupkg") =>
        Assert.Single(Directory.GetFiles(Path, $"{package}.*{extension}"), file => char.IsDigit(System.IO.Path.GetFileName(file)[package.Length + 1]));

    /// <summary>The version of a package.</summary>
    internal string VersionOf(string package) => System.IO.Path.GetFileNameWithoutExtension(Find(package))[(package.Length + 1)..];
}
