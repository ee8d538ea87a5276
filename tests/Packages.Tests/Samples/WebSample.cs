using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Reelwire.Packages.Tests.Samples;

/// <summary>samples/Web, built.</summary>
public sealed partial class WebSample(Feed feed) : BuiltSample(feed, "Web")
{
    // The system gives none of these ports to whoever asks for any.
    private const int FirstPort = 20_000;
    private const int LastPort = 32_000;

    /// <summary>An address that nobody listens at. The page's own address is what its webhooks are sent to, so it is known before the start.</summary>
    internal static Uri NewAddress()
    {
        while (true)
        {
            var port = Random.Shared.Next(FirstPort, LastPort);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return new Uri($"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }

    internal Task<ServerProcess> StartAsync(Uri address, string folder, params string[] options) =>
        ServerProcess.StartAsync("dotnet", [Program, "--contentRoot", Project, "--urls", address.OriginalString, "--Folder", folder, .. options], Listening());

    [GeneratedRegex(@"Now listening on: http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
