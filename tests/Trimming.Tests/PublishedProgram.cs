using System.Reflection;

namespace Reelwire.Trimming.Tests;

/// <summary>tests/Trimming.Program, published into a folder of its own: trimmed, with its runtime, as a single file.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-trimming-");

    /// <summary>The program's file.</summary>
    public FileInfo File => new(Path.Combine(_folder.FullName, "out", OperatingSystem.IsWindows() ? "Reelwire.Trimming.Program.exe" : "Reelwire.Trimming.Program"));

    /// <summary>A folder for what the program makes.</summary>
    public string Videos => _folder.CreateSubdirectory("videos").FullName;

    /// <summary>Publishes it; every trim warning is an error. The libraries are the ones that the tests were built with.</summary>
    public Task<(int ExitCode, string Output)> PublishAsync()
    {
        var configuration = typeof(PublishedProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return DotnetCommand.RunAsync(
            RepositoryRoot.Path,
            ["publish", RepositoryRoot.File("tests", "Trimming.Program"), "--configuration", configuration, "--output", File.DirectoryName!, "-nologo", "-nodeReuse:false", "-p:Regenerate=never"]);
    }

    /// <summary>Runs it.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<object> arguments) => DotnetCommand.RunAsync(_folder.FullName, arguments.Select(argument => argument.ToString()!), File.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}
