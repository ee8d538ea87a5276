using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Reelwire.Cli.Commands;

namespace Reelwire.Cli;

/// <summary>Runs one command line to its exit code.</summary>
internal sealed class CommandLineApp(CliEnvironment environment)
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Makes videos from images at Freepik, fal.ai, Novita and AI/ML API. Without --live everything is simulated on this machine and costs nothing.")
        {
            new GenerateCommand(environment),
            new ResumeCommand(environment),
            new VendorsCommand(environment),
        };

        // A prompt may begin with '@': it is no response file.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            Check(parsed);
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = environment.Output, Error = environment.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (BadInputException exception)
        {
            await environment.Error.WriteLineAsync(exception.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await environment.Error.WriteLineAsync("Interrupted before anything was sent.");
            return ExitCode.Interrupted;
        }
    }

    private static void Check(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Action is ParseErrorAction)
        {
            var help = command is RootCommand ? "reelwire --help" : $"reelwire {command.Name} --help";
            throw new BadInputException($"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See '{help}'.");
        }

        // "--prompt --live" would take the option for the prompt.
        var swallowed = parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(option =>
            option.Tokens.Any(token => command.Options.Any(known => string.Equals(known.Name, token.Value, StringComparison.Ordinal))));
        if (swallowed is not null)
        {
            throw new BadInputException($"{swallowed.Option.Name} needs a value, but the option {swallowed.Tokens[0].Value} follows it.");
        }
    }
}
