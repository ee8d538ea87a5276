using Reelwire.SpecCompiler.Commands;

namespace Reelwire.SpecCompiler.Tests;

/// <summary>One run of the tool, in process.</summary>
internal sealed record Specc(int ExitCode, string Output, string Errors)
{
    public static Task<Specc> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <summary>The same, with pages fetched through a handler of the test's own.</summary>
    public static async Task<Specc> RunAsync(HttpMessageHandler? network, string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, errors, network);
        return new Specc(exitCode, output.ToString(), errors.ToString());
    }
}
