using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>fetched.json beside a vendor's pages: the validators of each. Nothing is generated from it.</summary>
internal sealed class FetchRecord
{
    /// <summary>Its name in the vendor's folder; eng/GenerateVendor.proj leaves it out.</summary>
    public const string FileName = "fetched.json";

    private readonly SortedDictionary<string, PageValidators> _pages = new(StringComparer.Ordinal);

    /// <summary>Reads a vendor's record; one that cannot be read is told and taken for none.</summary>
    public static async Task<FetchRecord> ReadAsync(string folder, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        var record = new FetchRecord();
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return record;
        }

        try
        {
            foreach (var (page, known) in JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken)) as JsonObject ?? [])
            {
                if (known is JsonObject validators && validators.Text("address") is { } address && validators.Text("sha256") is { } hash)
                {
                    record._pages[page] = new PageValidators(address, Tag(validators.Text("etag")), Date(validators.Text("lastModified")), hash);
                }
            }
        }
        catch (JsonException exception)
        {
            bag.Add(UpdatingRules.UnreadableRecord, file, (int)(exception.LineNumber ?? 0) + 1, 1, $"The file is no JSON, so that all pages are fetched whole: {exception.Message}");
        }

        return record;
    }

    /// <summary>The page as it was fetched from this address; null where it was not, or was edited since.</summary>
    public FetchedPage? Find(string page, Uri address, byte[]? content) =>
        content is not null && _pages.GetValueOrDefault(page) is { } known && known.Address == address.ToString() && known.Sha256 == Hash(content) ? new FetchedPage(content, known) : null;

    /// <summary>Keeps a page's validators, if it has any.</summary>
    public void Keep(string page, PageValidators validators)
    {
        if (validators.ETag is not null || validators.LastModified is not null)
        {
            _pages[page] = validators;
        }
    }

    /// <summary>The record as the bytes of its file; null where nothing is kept.</summary>
    public byte[]? Content() =>
        _pages.Count == 0 ? null : Encoding.UTF8.GetBytes(CanonicalJson.Text(new JsonObject(_pages.Select(page => KeyValuePair.Create(page.Key, (JsonNode?)Json(page.Value))))));

    /// <summary>The hash that tells whether a page is as it came.</summary>
    public static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content));

    private static JsonObject Json(PageValidators validators)
    {
        var json = new JsonObject { ["address"] = validators.Address };
        if (validators.ETag is { } tag)
        {
            json["etag"] = tag.ToString();
        }

        if (validators.LastModified is { } date)
        {
            json["lastModified"] = date.ToString("R", CultureInfo.InvariantCulture);
        }

        json["sha256"] = validators.Sha256;
        return json;
    }

    private static EntityTagHeaderValue? Tag(string? text) => EntityTagHeaderValue.TryParse(text, out var tag) ? tag : null;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
