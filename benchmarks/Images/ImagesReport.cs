using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.Benchmarks.Images;

/// <summary>What the ways came to.</summary>
/// <param name="Rows">One per way, ours first.</param>
/// <param name="ConcurrentManagedMb">The most managed memory during a hundred of our requests at once.</param>
internal sealed record ImagesReport(IReadOnlyList<ImagesRow> Rows, double ConcurrentManagedMb)
{
    /// <summary>The length that the image must have on the wire.</summary>
    public const long Base64Length = (ImageFile.Length + 2) / 3 * 4;

    /// <summary>The table.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("way         allocated MB    of the bare loop's speed    body bytes    of which not base64\n");
        foreach (var row in Rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"{row.Way,-8}    {row.AllocatedMb,12:F2}    {row.ThroughputRatio,24:F3}    {row.WireBytes,10}    {(row.WireBytes < Base64Length ? row.WireBytes : row.WireBytes - Base64Length),19}\n");
        }

        return table.Append(CultureInfo.InvariantCulture, $"100 requests of reelwire at once over loopback: {ConcurrentManagedMb:F1} MB on the managed heap at most").ToString();
    }

    /// <summary>One line of JSON; the other ways' keys have their name before them.</summary>
    public string ToJson()
    {
        var json = new JsonObject();
        foreach (var row in Rows)
        {
            var prefix = row == Rows[0] ? string.Empty : row.Way + "_";
            json[prefix + "alloc_mb"] = Math.Round(row.AllocatedMb, 3);
            json[prefix + "throughput_ratio"] = Math.Round(row.ThroughputRatio, 3);
            json[prefix + "wire_bytes"] = row.WireBytes;
        }

        json["base64_bytes"] = Base64Length;
        json["concurrent_managed_mb"] = Math.Round(ConcurrentManagedMb, 1);
        return json.ToJsonString(JsonSerializerOptions.Default);
    }
}
