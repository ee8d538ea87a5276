using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Every reference of a document must lead somewhere in it; nothing is ever fetched.</summary>
internal static class References
{
    public static void Check(JsonObject document, PageFindings findings) => Check(document, document, findings);

    private static void Check(JsonNode? node, JsonObject document, PageFindings findings)
    {
        switch (node)
        {
            case JsonObject owner when owner.Text("$ref") is { } reference && !Resolves(reference, document):
                findings.Report(ReadingRules.DanglingReference, owner, $"'{reference}' leads to nothing on this page; any value is taken there.");
                owner.Remove("$ref");
                break;
            case JsonObject owner:
                foreach (var (_, member) in owner)
                {
                    Check(member, document, findings);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Check(item, document, findings);
                }

                break;
        }
    }

    private static bool Resolves(string reference, JsonObject document)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return false;
        }

        JsonNode? node = document;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (node is not JsonObject owner || !owner.TryGetPropertyValue(name, out node))
            {
                return false;
            }
        }

        return true;
    }
}
