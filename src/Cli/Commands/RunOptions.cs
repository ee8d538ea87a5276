using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Reelwire.Cli.Commands;

/// <summary>The options that generate and resume share.</summary>
internal sealed class RunOptions
{
    private const double LongestTimeout = 7 * 24 * 3600;
    private static readonly TimeSpan s_usualTimeout = TimeSpan.FromMinutes(30);

    private readonly Option<string> _output = new("--output") { HelpName = "DIR", Description = "Folder for the video.", DefaultValueFactory = _ => "videos" };
    private readonly Option<bool> _live = new("--live") { Description = "Use the real vendor, with the key in its environment variable. This costs money." };
    private readonly Option<Uri?> _simulator = new("--simulator") { HelpName = "URL", Description = "Use a simulator that runs on this machine already.", CustomParser = ParseSimulator };
    private readonly Option<TimeSpan?> _timeout = new("--timeout") { HelpName = "SECONDS", Description = "How long to wait for a video before its handle is printed for later; default: 1800.", CustomParser = ParseTimeout };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object per video." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_live);
        command.Add(_simulator);
        command.Add(_timeout);
        command.Add(_json);
    }

    /// <summary>What the user chose.</summary>
    /// <exception cref="BadInputException">The choices exclude each other.</exception>
    public RunSettings Read(ParseResult parsed)
    {
        var settings = new RunSettings(parsed.GetRequiredValue(_output), parsed.GetValue(_live), parsed.GetValue(_simulator), parsed.GetValue(_timeout) ?? s_usualTimeout, parsed.GetValue(_json));
        return settings is { Live: true, Simulator: not null } ? throw new BadInputException("--live and --simulator exclude each other: choose the real vendor or the simulator.") : settings;
    }

    private static Uri? ParseSimulator(ArgumentResult result)
    {
        // Nowhere else: a simulated run can neither spend money nor show an image to anybody.
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri is { Scheme: "http", IsLoopback: true, UserInfo: "", PathAndQuery: "/", Fragment: "" })
        {
            return uri;
        }

        result.AddError("--simulator must be an address of this machine, such as http://127.0.0.1:5080.");
        return null;
    }

    private static TimeSpan? ParseTimeout(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestTimeout)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--timeout must be a number of seconds from 1 to {LongestTimeout}."));
        return null;
    }
}
