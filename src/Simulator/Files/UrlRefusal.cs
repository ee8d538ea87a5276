using System.Globalization;
using System.Xml.Linq;

namespace Reelwire.Simulator.Files;

/// <summary>Why a URL does not open a file, in S3's words.</summary>
internal sealed record UrlRefusal(string Code, string Message)
{
    /// <summary>When the URL ended, where that is why.</summary>
    public DateTimeOffset? Expired { get; init; }

    /// <summary>The body that S3 answers with.</summary>
    public string ToXml(DateTimeOffset now)
    {
        var error = new XElement("Error", new XElement("Code", Code), new XElement("Message", Message));
        if (Expired is { } expired)
        {
            error.Add(new XElement("Expires", Time(expired)), new XElement("ServerTime", Time(now)));
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + error.ToString(SaveOptions.DisableFormatting);
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
