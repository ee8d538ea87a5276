using Reelwire.Cli.Vendors;
using Reelwire.Core;
using Reelwire.Simulator;
using Spectre.Console;

namespace Reelwire.Cli.Tests;

/// <summary>Runs command lines in this process, with a folder and simulators of their own.</summary>
internal sealed class CliFixture : IAsyncDisposable
{
    public const string Prompt = "She smiles at the camera";

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _interrupt = new();

    public CliFixture() => Directory.CreateDirectory(Folder);

    public static string Portrait { get; } = Path.Combine(AppContext.BaseDirectory, "portrait.jpg");

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"reelwire-cli-{Guid.NewGuid():N}");

    public string Videos => Path.Combine(Folder, "videos");

    /// <summary>How the embedded simulator behaves.</summary>
    public SimulatorOptions Options { get; set; } = new() { PollsUntilDone = 2 };

    /// <summary>Prepares the embedded simulator's answers.</summary>
    public Action<VendorSimulator> Script { get; set; } = _ => { };

    /// <summary>The embedded simulator, once it was started.</summary>
    public VendorSimulator? Simulator { get; private set; }

    public Dictionary<string, string> Variables { get; } = [];

    public List<string> VariablesRead { get; } = [];

    public IAnsiConsole? Terminal { get; set; }

    public IReadOnlyList<VendorEntry> Vendors { get; set; } = VendorList.Create();

    /// <summary>What Ctrl+C does.</summary>
    public void Interrupt() => _interrupt.Cancel();

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public IReadOnlyList<string> SavedVideos() => Directory.Exists(Videos) ? [.. Directory.GetFiles(Videos).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Runs <c>generate portrait.jpg --prompt ... --output videos</c> with more arguments.</summary>
    public Task<CliResult> GenerateAsync(params string[] arguments) => RunAsync([.. Generate(Videos), .. arguments]);

    /// <summary>What all videos here are made with.</summary>
    public static string[] Generate(string videos) => ["generate", Portrait, "--prompt", Prompt, "--output", videos];

    public async Task<CliResult> RunAsync(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var environment = new CliEnvironment
        {
            Output = _output,
            Error = TextWriter.Synchronized(_error),
            Terminal = Terminal,
            Tables = Console(_output, width: 160),
            Variable = ReadVariable,
            Vendors = Vendors,
            StartSimulator = StartSimulatorAsync,
            Time = new FastTime(),
        };
        var exitCode = await new CommandLineApp(environment).RunAsync(arguments, _interrupt.Token);
        return new CliResult(exitCode, _output.ToString(), _error.ToString());
    }

    public static IAnsiConsole Console(TextWriter writer, int width, AnsiSupport ansi = AnsiSupport.No)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.Yes });
        console.Profile.Width = width;
        return console;
    }

    /// <summary>The vendors, with everything that leads to the real ones turned to a simulator.</summary>
    public static IReadOnlyList<VendorEntry> VendorsAt(VendorSimulator simulator, ICollection<string> keys) =>
        [.. VendorList.Create().Select(vendor => vendor with { Connect = settings => Redirect(vendor, settings, simulator, keys) })];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        _interrupt.Dispose();
        return ValueTask.CompletedTask;
    }

    private static VideoClient Redirect(VendorEntry vendor, ClientSettings settings, VendorSimulator simulator, ICollection<string> keys)
    {
        if (settings.Simulator is not null)
        {
            return vendor.Connect(settings);
        }

        keys.Add(settings.ApiKey);
        return vendor.Connect(ClientSettings.ForSimulator(simulator.BaseAddress) with { Deadline = settings.Deadline, Time = settings.Time });
    }

    private string? ReadVariable(string name)
    {
        VariablesRead.Add(name);
        return Variables.GetValueOrDefault(name);
    }

    private async Task<VendorSimulator> StartSimulatorAsync(CancellationToken cancellationToken)
    {
        Simulator = await VendorSimulator.StartAsync(Options, cancellationToken);
        Script(Simulator);
        return Simulator;
    }
}
