using System.Globalization;
using System.Net.Sockets;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Looks at the faults below HTTP, through sockets.</summary>
internal static class ConnectionProbes
{
    public static IReadOnlyList<FaultProbe> All { get; } =
    [
        new("connection-refused", "ConnectionRefused", ConnectAsync),
        new("reset-on-connect", "reset without a request", WaitAsync),
        new("reset-before-body", "reset, 0 of 25 bytes read, 0 charged", SendHeadAsync),
        new("reset-inside-body", "reset, 12 of 25 bytes read, 0 charged", SendAllAsync),
        new("reset-after-body", "reset, 25 of 25 bytes read, 1 charged", SendAllAsync),
        new("reset-inside-answer", "reset after 25 of 50 bytes, 1 charged", ReadAnswerAsync),
        new("no-answer", "nothing, 1 charged", WaitForAnswerAsync),
        new("slow-answer", "1 byte a second", ReadSlowlyAsync),
    ];

    private static async Task<string> ConnectAsync(FaultScene scene)
    {
        try
        {
            using var client = await RawClient.ConnectAsync(scene.Port);
            return "connected";
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode.ToString();
        }
    }

    private static async Task<string> WaitAsync(FaultScene scene)
    {
        try
        {
            using var struck = await RawClient.ConnectAsync(scene.Port);
            (await scene.SubmitAsync()).Dispose(); // a later connection has its answer: the earlier one was dealt with
            return struck.HasNews ? $"{(await struck.ReadAsync()).End} without a request" : "open";
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return "reset without a request"; // so soon that it had no time to tell that it was connected
        }
    }

    private static async Task<string> SendHeadAsync(FaultScene scene)
    {
        using var client = await RawClient.ConnectAsync(scene.Port);
        await client.SendAsync(RawClient.Submit(body: "", more: "Expect: 100-continue\r\n"));

        var (text, end) = await client.ReadAsync(text => text.StartsWith("HTTP/1.1 100 Continue", StringComparison.Ordinal));
        return text.Length > 0 ? "asked for the body" : Told(end, scene);
    }

    private static async Task<string> SendAllAsync(FaultScene scene)
    {
        using var client = await RawClient.ConnectAsync(scene.Port);
        await client.SendAsync(RawClient.Submit());

        var (text, end) = await client.ReadAsync(RawClient.IsWhole);
        return text.Length > 0 ? "answered" : Told(end, scene);
    }

    private static async Task<string> ReadAnswerAsync(FaultScene scene)
    {
        using var client = await RawClient.ConnectAsync(scene.Port);
        await client.SendAsync(RawClient.Submit());

        var (text, end) = await client.ReadAsync(RawClient.IsWhole);
        var length = text.Split("Content-Length: ")[1].Split('\r')[0];
        return $"{end} after {text.Split("\r\n\r\n")[1].Length} of {length} bytes, {scene.Charges}";
    }

    private static async Task<string> WaitForAnswerAsync(FaultScene scene)
    {
        using var client = await RawClient.ConnectAsync(scene.Port);
        await client.SendAsync(RawClient.Submit());
        while (scene.Simulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        if (scene.Simulator.Requests[0].Status is not null)
        {
            return "answered";
        }

        scene.Clock.Advance(TimeSpan.FromDays(30));
        client.EndSending();
        var (text, _) = await client.ReadAsync();
        return $"{(text.Length == 0 ? "nothing" : text)}, {scene.Charges}";
    }

    private static async Task<string> ReadSlowlyAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[100];
        for (var i = 0; i < 3; i++)
        {
            var reading = body.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
            while (!reading.IsCompleted && !scene.Clock.IsAwaited(TimeSpan.FromSeconds(1)))
            {
                await Task.Yield();
            }

            scene.Clock.Advance(TimeSpan.FromSeconds(1));
            if (await reading != 1)
            {
                return "all at once";
            }
        }

        return "1 byte a second";
    }

    private static string Told(string end, FaultScene scene) =>
        string.Create(CultureInfo.InvariantCulture, $"{end}, {scene.Simulator.Requests[0].BodyLength} of {FaultScene.Valid.Length} bytes read, {scene.Charges}");
}
