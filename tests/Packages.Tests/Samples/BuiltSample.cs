namespace Reelwire.Packages.Tests.Samples;

/// <summary>A project of samples/, copied elsewhere and built from the packages alone.</summary>
public abstract class BuiltSample(Feed feed, string name) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-sample-");

    public string Project => Path.Combine(_folder.FullName, "samples", name);

    public string Program => Path.Combine(_folder.FullName, "artifacts", "samples", "bin", name, "debug", name + ".dll");

    public async ValueTask InitializeAsync()
    {
        SampleCopy.Into(_folder.FullName);
        var (exitCode, output) = await DotnetCommand.RunAsync(Project, ["build", "-nologo", $"-p:RestoreAdditionalProjectSources={feed.Path}", "-p:NuGetAudit=false"]);
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder, for what a run keeps.</summary>
    internal string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
}
