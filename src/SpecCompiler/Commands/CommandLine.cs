using System.CommandLine;

namespace Reelwire.SpecCompiler.Commands;

/// <summary>The command line of specc.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command and returns the process's exit code. Pages are fetched through <paramref name="network"/>, if it is given.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, HttpMessageHandler? network = null)
    {
        var root = new RootCommand("Compiles video vendors' documentation pages into OpenAPI documents.")
        {
            CompileCommand.Create(errors),
            ConvertCommand.Create(output, errors),
            ExplainCommand.Create(output, errors),
            DiffCommand.Create(output, errors),
            MocksCommand.Create(errors),
            UpdateCommand.Create(output, errors, network),
        };
        var parsed = root.Parse(arguments);
        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"specc: error: {exception.Message}");
            return ExitCode.Error;
        }
    }
}
