using System.Diagnostics;
using System.Runtime.Versioning;

namespace Reelwire.Generation.Tests;

/// <summary>A copy of what generation reads and writes, in a folder of its own, so that tests can change it.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly string[] s_parts = ["nswag.json", "eng", "src/Templates", "src/SpecCompiler", "specs", "generated"];

    // A blank and a comma are legal in a path, and trouble in command lines.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire, generation-");

    public Checkout()
    {
        foreach (var part in s_parts)
        {
            Copy(part);
        }
    }

    public static string NSwag => RepositoryRoot.File("eng", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>Why nothing can be generated; null where something can.</summary>
    public static string? WithoutNSwag => File.Exists(NSwag) ? null : "NSwag is not installed; 'npm ci --prefix eng' installs it.";

    public static void SkipWithoutNSwag() => Assert.SkipUnless(WithoutNSwag is null, WithoutNSwag ?? "");

    public string PathOf(string part) => Path.Combine(_folder.FullName, part);

    public string Read(string part) => File.ReadAllText(PathOf(part));

    public void Write(string part, string text) => File.WriteAllText(PathOf(part), text);

    /// <summary>The generated files' contents by their paths.</summary>
    public SortedDictionary<string, string> Generated()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(PathOf("generated")))
        {
            foreach (var file in Directory.EnumerateFiles(PathOf("generated"), "*", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/'), Convert.ToHexString(File.ReadAllBytes(file)));
            }
        }

        return files;
    }

    /// <summary>Generates one vendor as a build does, with NSwag named as a command or as the path of an executable; empty leaves it to npm.</summary>
    public async Task<(int ExitCode, string Output)> GenerateAsync(string vendor, string regenerate = "auto", string? nswagExe = null, bool hasNode = true)
    {
        // A comma on MSBuild's command line begins the next property.
        var nswag = (nswagExe ?? $"dotnet \"{NSwag}\"").Replace(",", "%2C", StringComparison.Ordinal);
        string[] arguments =
        [
            "msbuild", "eng/GenerateVendor.proj", "-nologo", "-nodeReuse:false", $"-p:Vendor={vendor}", $"-p:Regenerate={regenerate}",
            $"-p:SpecCompilerAssembly={Path.Combine(AppContext.BaseDirectory, "Reelwire.SpecCompiler.dll")}", $"-p:NSwagExe={nswag}",
        ];

        // A folder without programs: what was found on the path before, is found no more.
        return await DotnetAsync(arguments, hasNode ? null : PathOf("specs"));
    }

    /// <summary>Runs dotnet in the checkout, with a PATH of its own if need be.</summary>
    public async Task<(int ExitCode, string Output)> DotnetAsync(IEnumerable<string> arguments, string? path = null)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Makes NSwag an executable file at a path.</summary>
    [UnsupportedOSPlatform("windows")]
    public string NSwagAt(string part)
    {
        Write(part, $"#!/bin/sh\nexec dotnet \"{NSwag}\" \"$@\"\n");
        File.SetUnixFileMode(PathOf(part), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return PathOf(part);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Copies a file or a folder of the repository that generation has no need of.</summary>
    public void Copy(string part) => Copy(RepositoryRoot.File(part), PathOf(part));

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(from).Where(entry => Path.GetFileName(entry) != "node_modules"))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }
}
