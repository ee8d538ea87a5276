using Reelwire.Cli.Vendors;
using Reelwire.Simulator;
using Spectre.Console;

namespace Reelwire.Cli;

/// <summary>Everything outside of the command that it touches.</summary>
internal sealed record CliEnvironment
{
    /// <summary>Takes results, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes progress and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard error as a terminal; <see langword="null"/> when it is redirected.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Standard output for tables.</summary>
    public required IAnsiConsole Tables { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The vendors, in the order in which they are listed.</summary>
    public required IReadOnlyList<VendorEntry> Vendors { get; init; }

    /// <summary>Starts the embedded simulator.</summary>
    public required Func<CancellationToken, Task<VendorSimulator>> StartSimulator { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>That of this process.</summary>
    public static CliEnvironment OfProcess()
    {
        var error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var tables = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (!tables.Profile.Out.IsTerminal)
        {
            // A file has no width; this one keeps the table's lines whole.
            tables.Profile.Width = 160;
        }

        return new CliEnvironment
        {
            Output = Console.Out,
            Error = Console.Error,
            Terminal = error.Profile is { Out.IsTerminal: true, Capabilities.Ansi: true } ? error : null,
            Tables = tables,
            Variable = Environment.GetEnvironmentVariable,
            Vendors = VendorList.Create(),
            StartSimulator = token => VendorSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromSeconds(2) }, token),
            Time = TimeProvider.System,
        };
    }
}
