namespace Reelwire.Tests;

/// <summary>Packs by eng/Packages.proj, one at a time on this machine: packing writes into the projects' own folders, and several test projects pack.</summary>
internal static class Packing
{
    public static Task<(int ExitCode, string Output)> RunAsync(string configuration, string packages, string feed) => Task.Factory.StartNew(
        () => Run(configuration, packages, feed), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // Synchronous, since a mutex belongs to the thread that has it.
    private static (int ExitCode, string Output) Run(string configuration, string packages, string feed)
    {
        using var alone = new Mutex(initiallyOwned: false, @"Global\reelwire-packing");
        try
        {
            alone.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever had it was killed; it is ours all the same.
        }

        try
        {
            string[] arguments =
            [
                "msbuild", "eng/Packages.proj", "-nologo", "-v:minimal", "-p:NoBuild=true", "-p:BuildProjectReferences=false", "-p:Regenerate=never", $"-p:Configuration={configuration}",
                $"-p:Packages={Escaped(packages)}", $"-p:Feed={Escaped(feed)}/",
            ];
            return DotnetCommand.RunAsync(RepositoryRoot.Path, arguments).GetAwaiter().GetResult();
        }
        finally
        {
            alone.ReleaseMutex();
        }
    }

    // In a property of MSBuild's command line a comma begins the next one, and a semicolon too.
    private static string Escaped(string value) => value.Replace(",", "%2C", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
