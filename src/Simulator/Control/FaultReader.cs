using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Control;

/// <summary>Reads a fault that was posted.</summary>
internal static class FaultReader
{
    /// <summary>Reads it.</summary>
    /// <exception cref="ArgumentException">It cannot be read; the message says what is wrong and what would be right.</exception>
    public static async Task<Fault> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        FaultScript? script;
        try
        {
            script = await JsonSerializer.DeserializeAsync(request.Body, ControlJson.Default.FaultScript, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The JSON is wrong at {exception.Path ?? "its start"}. {FaultScript.Members}", exception);
        }

        return new Fault
        {
            Host = HostOf(script?.Vendor, script?.Host),
            Kind = script?.Kind ?? throw new ArgumentException($"The kind is missing. {FaultScript.Members}"),
            Operation = script.Operation,
            Occurrence = script.Occurrence,
            Accept = script.Accept,
            Duration = Duration(script.Seconds),
            Answer = script.Answer is { } answer ? Read(answer) : null,
        };
    }

    private static VendorHost HostOf(string? vendor, string? name)
    {
        var hosts = Enum.GetValues<VendorHost>().Where(host =>
            (vendor ?? name) is not null
            && (vendor is null || string.Equals(HostCatalog.VendorOf(host), vendor, StringComparison.Ordinal))
            && (name is null || string.Equals(HostCatalog.NameOf(host), name, StringComparison.Ordinal))).ToArray();
        var known = string.Join(", ", Enum.GetValues<VendorHost>().Select(host => $"{HostCatalog.NameOf(host)} ({HostCatalog.VendorOf(host)})"));
        return hosts.Length switch
        {
            1 => hosts[0],
            0 => throw new ArgumentException($"There is no such vendor and host. There are: {known}."),
            _ => throw new ArgumentException($"{vendor} has several hosts; say which: {string.Join(", ", hosts.Select(HostCatalog.NameOf))}."),
        };
    }

    private static TimeSpan? Duration(double? seconds) => seconds switch
    {
        null => null,
        > 0 and <= 86_400 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new ArgumentException("seconds is a number above 0 and up to 86400."),
    };

    private static SimulatedAnswer Read(AnswerScript answer)
    {
        if (answer.Status is < 200 or > 599)
        {
            throw new ArgumentException("The status of an answer is a number from 200 to 599.");
        }

        return new SimulatedAnswer { Status = answer.Status, Headers = answer.Headers, ContentType = answer.ContentType, Body = Encoding.UTF8.GetBytes(answer.Body) };
    }
}
