using System.Reflection;

namespace Reelwire.Generation.Tests;

/// <summary>A folder with the packages, a copy of samples/ beside them, and nothing else of this repository: its package cache is empty at first.</summary>
public sealed class Elsewhere : IAsyncLifetime
{
    private const string Packages = "Core;Fal;Simulator;SpecCompiler;SpecCompiler.MSBuild";

    // A blank and a comma are legal in a path, and trouble in command lines.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire, elsewhere-");

    public string Feed => Path.Combine(_folder.FullName, "artifacts", "packages");

    public string Project => Path.Combine(_folder.FullName, "samples", "OwnModel");

    public string Page => Path.Combine(Project, "seedance-draft.md");

    public string ProjectFile => Path.Combine(Project, "OwnModel.csproj");

    /// <summary>Which packages the one that adds pages was released with.</summary>
    public string ReleasedWith => Path.Combine(_folder.FullName, "artifacts", "samples", "packages", "reelwire.speccompiler.msbuild", "0.1.0", "tools", "vendors", "packages.txt");

    /// <summary>Where the page's client is printed.</summary>
    public string Printed => Path.Combine(_folder.FullName, "artifacts", "samples", "obj", "OwnModel", "debug", "reelwire");

    public static string Configuration => typeof(Elsewhere).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public async ValueTask InitializeAsync()
    {
        if (Checkout.WithoutNSwag is not null)
        {
            return;
        }

        SampleCopy.Into(_folder.FullName);

        // What is packed was built for these tests.
        var (exitCode, output) = await Packing.RunAsync(Configuration, Packages, Feed);
        Assert.True(exitCode == 0, output);
        var build = await DotnetCommand.RunAsync(Project, ["build", "-nologo"]);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The part of a build that prints clients.</summary>
    internal Task<(int ExitCode, string Output)> PrintAsync(params string[] options) =>
        DotnetCommand.RunAsync(Project, ["msbuild", "-nologo", "-v:minimal", "-t:AddVendorClients", .. options]);

    /// <summary>Prints with other text in a file, which has its own again afterwards.</summary>
    internal async Task<(int ExitCode, string Output)> PrintWithAsync(string file, string text, string replacement)
    {
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(text, before, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, before.Replace(text, replacement, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        try
        {
            return await PrintAsync();
        }
        finally
        {
            await File.WriteAllTextAsync(file, before, CancellationToken.None);
        }
    }
}
