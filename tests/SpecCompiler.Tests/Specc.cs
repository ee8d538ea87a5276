using Reelwire.SpecCompiler.Commands;

namespace Reelwire.SpecCompiler.Tests;

/// <summary>One run of the tool, in process.</summary>
internal sealed record Specc(int ExitCode, string Output, string Errors)
{
    public static async Task<Specc> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, errors);
        return new Specc(exitCode, output.ToString(), errors.ToString());
    }
}
