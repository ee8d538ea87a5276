using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Reelwire.Simulator;
using Reelwire.Simulator.CommandLine;
using Reelwire.Simulator.Limits;

SimulatorArguments arguments;
try
{
    arguments = SimulatorArguments.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}

if (arguments.Help)
{
    Console.WriteLine(SimulatorArguments.Usage);
    return 0;
}

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var options = arguments.Options with
    {
        OnRequest = request => Console.WriteLine($"{request.Host}: {request.Method} {request.Target.Split('?')[0]} -> {request.Status}{(request.Violations.Count > 0 ? "  " + request.Violations[0] : "")}"),
        OnWebhook = webhook => Console.WriteLine($"{webhook.Host}: webhook to {webhook.Target} -> {webhook.Status?.ToString(CultureInfo.InvariantCulture) ?? webhook.Problem}"),
        RateLimits = RateLimit.Documented,
    };
    await using var simulator = await VendorSimulator.StartAsync(options, stopping.Token);
    Console.WriteLine(Greeting.For(simulator));
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping.Token);
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 0;
}
catch (Exception exception) when (exception is IOException or SocketException)
{
    await Console.Error.WriteLineAsync($"The simulator could not start: {exception.Message}");
    return 1;
}

return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

// The web SDK makes it public otherwise, and the tests that use this package have a Program of their own.
internal sealed partial class Program;
