using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Events;

/// <summary>Writes an event as one line of JSON.</summary>
internal static class EventLine
{
    /// <summary>The content type of such lines.</summary>
    public const string ContentType = "application/x-ndjson";

    /// <summary>The line, without its end.</summary>
    public static string Of(SimulatorEvent happened)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", happened.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("vendor", HostCatalog.VendorOf(happened.Host));
            json.WriteString("event", happened.Kind);
            Write(json, "operation", happened.Operation);
            Write(json, "submit", happened.Submit);
            Write(json, "task", happened.Task);
            Write(json, "phase", happened.Phase);
            Write(json, "fault", happened.Fault);
            Write(json, "attempt", happened.Attempt);
            Write(json, "status", happened.Status);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
