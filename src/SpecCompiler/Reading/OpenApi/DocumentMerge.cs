using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Puts the documents of one page together: several fences, or one page pasted several times.</summary>
internal sealed class DocumentMerge(PageFindings findings)
{
    /// <summary>One document of all; none, when one of them could not be read.</summary>
    public static JsonObject? All(IEnumerable<JsonObject?> documents, PageFindings findings)
    {
        var merge = new DocumentMerge(findings);
        JsonObject? all = null;
        foreach (var document in documents)
        {
            if (document is null)
            {
                return null;
            }

            if (all is null)
            {
                all = document;
            }
            else
            {
                merge.Merge(all, document);
            }
        }

        return all;
    }

    /// <summary>Moves everything of <paramref name="from"/> into <paramref name="into"/>.</summary>
    public void Merge(JsonObject into, JsonObject from)
    {
        PushDownSecurity(into);
        PushDownSecurity(from);
        RenameClashes(into, from);
        MergeServers(into, from);
        MergePaths(into, from);
        foreach (var (kind, members) in from.Object("components")?.ToArray() ?? [])
        {
            if (members is JsonObject components)
            {
                into.GetOrAdd("components").GetOrAdd(kind).MoveMembers(components);
            }
        }
    }

    /// <summary>Makes a document's security its operations' own: another document's operations may stand beside them, and pages of one operation tell it there.</summary>
    public static void PushDownSecurity(JsonObject document)
    {
        if (document.Take("security") is { } security)
        {
            foreach (var operation in Operation.AllOf(document))
            {
                operation.Body.TryAdd("security", security.DeepClone());
            }
        }
    }

    private void MergePaths(JsonObject intoDocument, JsonObject fromDocument)
    {
        var (into, from) = (intoDocument.GetOrAdd("paths"), fromDocument.Object("paths") ?? []);
        foreach (var (path, item) in from.ToArray())
        {
            if (into[path] is not JsonObject known || item is not JsonObject more)
            {
                from.Remove(path);
                into.TryAdd(path, item);
                continue;
            }

            foreach (var (method, operation) in more)
            {
                if (known[method] is { } first && !JsonNode.DeepEquals(first, operation)
                    && !(first is JsonObject one && operation is JsonObject other && ModelChoice.TryAdd(one, Schemas(intoDocument), other, Schemas(fromDocument))))
                {
                    findings.Report(
                        ReadingRules.ContradictingOperation,
                        operation,
                        $"{method.ToUpperInvariant()} {path} is described twice on this page and not alike; the first description is taken.");
                }
            }

            known.MoveMembers(more);
        }
    }

    private static JsonObject Schemas(JsonObject document) => document.Object("components").Object("schemas") ?? [];

    private static void MergeServers(JsonObject into, JsonObject from)
    {
        var servers = from.Take("servers");
        if (servers is null || JsonNode.DeepEquals(into["servers"], servers))
        {
            return;
        }

        foreach (var item in (from.Object("paths") ?? []).Select(path => path.Value).OfType<JsonObject>())
        {
            item.TryAdd("servers", servers.DeepClone());
        }
    }

    // A renamed component changes those that refer to it, which can make the next clash: until there is none.
    private void RenameClashes(JsonObject into, JsonObject from)
    {
        var taken = into.Object("components").Object("schemas") ?? [];
        var schemas = from.Object("components").Object("schemas") ?? [];
        while (schemas.FirstOrDefault(schema => taken.TryGetPropertyValue(schema.Key, out var other) && !JsonNode.DeepEquals(other, schema.Value)) is { Key: { } name })
        {
            var unique = UniqueName(name, candidate => taken.ContainsKey(candidate) || schemas.ContainsKey(candidate));
            findings.Report(ReadingRules.RenamedComponent, schemas[name], $"Another component of this page is called '{name}' and differs; this one is called '{unique}'.");
            schemas[unique] = schemas.Take(name);
            foreach (var place in SchemaWalk.AllOf(from).Where(place => ComponentReference.NameIn(place.Schema.Text("$ref")) == name))
            {
                place.Schema["$ref"] = ComponentReference.Prefix + unique;
            }
        }
    }

    /// <summary>The name with the lowest number behind it that is free.</summary>
    public static string UniqueName(string name, Predicate<string> isTaken)
    {
        var number = 2;
        while (isTaken($"{name}-{number}"))
        {
            number++;
        }

        return $"{name}-{number}";
    }
}
