using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.Benchmarks.Calls;

/// <summary>What the ways came to.</summary>
/// <param name="Rows">One per way, ours first.</param>
internal sealed record CallsReport(IReadOnlyList<CallsRow> Rows)
{
    /// <summary>The table; a ratio below 1 is less than what is written by hand.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("way            submit ns      B   ratios           get ns      B   ratios\n");
        foreach (var row in Rows)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"{row.Way,-12} {row.Submit.Nanoseconds,11:F0} {row.Submit.Bytes,6:F0}   {row.SubmitRatio.Nanoseconds:F2} / {row.SubmitRatio.Bytes:F2}  {row.Get.Nanoseconds,11:F0} {row.Get.Bytes,6:F0}   {row.GetRatio.Nanoseconds:F2} / {row.GetRatio.Bytes:F2}\n");
        }

        return table.ToString().TrimEnd();
    }

    /// <summary>One line of JSON; the other ways' keys have their name before them.</summary>
    public string ToJson()
    {
        var json = new JsonObject();
        foreach (var row in Rows)
        {
            var prefix = row == Rows[0] ? string.Empty : row.Way + "_";
            json[prefix + "submit_time"] = Math.Round(row.SubmitRatio.Nanoseconds, 3);
            json[prefix + "submit_alloc"] = Math.Round(row.SubmitRatio.Bytes, 3);
            json[prefix + "get_time"] = Math.Round(row.GetRatio.Nanoseconds, 3);
            json[prefix + "get_alloc"] = Math.Round(row.GetRatio.Bytes, 3);
        }

        return json.ToJsonString(JsonSerializerOptions.Default);
    }
}
