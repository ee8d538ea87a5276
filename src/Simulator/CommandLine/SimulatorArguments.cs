using System.Globalization;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.CommandLine;

/// <summary>The command line of the simulator.</summary>
internal sealed record SimulatorArguments(SimulatorOptions Options, bool Help)
{
    private const double LongestTask = 86_400;
    private const int LastPort = 65_529; // six more come after it

    /// <summary>How to call it.</summary>
    public const string Usage = """
        Plays the four video vendors on this machine.

        Usage: reelwire-simulator [options]
          (in the repository: dotnet run --project src/Simulator -- [options])

          --port <number>             the port of all hosts on 127.0.0.1; each host's own port is one of the six after it. Free ones without it
          --task-duration <seconds>   how long a task takes; 3 without it
          --seed <number>             makes everything random the same each time
          --virtual-time              a clock that stands still until POST /_simulator/clock {"advance":"00:01:00"} moves it
          --help                      this text
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">An argument cannot be; the message says which and what would be right.</exception>
    public static SimulatorArguments Parse(IReadOnlyList<string> arguments)
    {
        var options = new SimulatorOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--help" or "-h":
                    return new SimulatorArguments(options, Help: true);
                case "--port":
                    options = options with { Port = Port(Value(arguments, ref i)) };
                    break;
                case "--task-duration":
                    options = options with { TaskDuration = Duration(Value(arguments, ref i)) };
                    break;
                case "--seed":
                    options = options with { Seed = Seed(Value(arguments, ref i)) };
                    break;
                case "--virtual-time":
                    options = options with { TimeProvider = new VirtualClock() };
                    break;
                default:
                    throw new FormatException($"'{arguments[i]}' is no option of the simulator; it has --port, --task-duration, --seed, --virtual-time and --help.");
            }
        }

        return new SimulatorArguments(options, Help: false);
    }

    private static string Value(IReadOnlyList<string> arguments, ref int i) =>
        i + 1 < arguments.Count ? arguments[++i] : throw new FormatException($"{arguments[i]} needs a value after it.");

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= LastPort
            ? port
            : throw new FormatException($"--port must be a whole number from 0 to {LastPort}, not '{text}'.");

    private static long Seed(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new FormatException($"--seed must be a whole number of up to 64 bits, not '{text}'.");

    private static TimeSpan Duration(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestTask
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"--task-duration must be a number of seconds from 0 to {LongestTask}, such as 0.5, not '{text}'.");
}
