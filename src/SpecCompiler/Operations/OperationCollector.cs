using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>Puts the pages' operations and the protocol's together.</summary>
internal sealed class OperationCollector(VendorFile vendor, Protocol protocol, OperationHoister hoister, OperationSet operations, ComponentPool pool, DiagnosticBag bag)
{
    /// <summary>Adds the operations of one page and the protocol's for it; null where the page has nothing to submit with.</summary>
    public CompiledPage? Add(VendorPage facts, Page page)
    {
        var stem = facts.Stem ?? PascalCase.Of(facts.Name);
        if (!AllowList.IsIdentifier(stem))
        {
            facts.Place.Report(bag, CompilerRules.NameNeeded, $"'{Quoted.Text(stem)}' is no C# name; give one with 'stem:'.");
            return null;
        }

        var source = SourceDocument.Of(page) with { Stem = stem };
        var described = PageOperations.Of(source).ToList();
        var sold = PageOperations.Sold(described);
        if (sold is null)
        {
            source.Start.Report(bag, CompilerRules.NoOperation, "No operation of this page has a request body: there is nothing to submit.");
            return null;
        }

        var tokens = new TokenValues(protocol).For(facts, page, stem, sold.Path);
        var compiled = new CompiledPage(facts, page, stem, vendor.Names.Schema(stem + "Request"), tokens);
        var hoisted = described.ToDictionary(operation => operation, operation => hoister.Hoist(operation.Place, operation.Json, Names(compiled, operation.Method), vendor.Security.Header));
        if (SchemaShape.ReferenceOf(hoisted[sold].Object("requestBody").Object("content").Object(MediaTypes.Json).Object("schema")) != compiled.Request)
        {
            sold.Place.Report(bag, CompilerRules.NoOperation, "The request body of this page describes no JSON members: there is nothing to submit (a choice of several bodies cannot be compiled).");
            return null;
        }

        var id = ApiOperation.SubmitPrefix + facts.Name;
        if (protocol.Discriminator is { } discriminator && ModelBody.Of(pool.All[compiled.Request], discriminator, pool) is { } body)
        {
            hoisted[sold].Object("requestBody").Object("content").Object(MediaTypes.Json)!["schema"] = body;
            id = ApiOperation.SubmitPrefix + PathWords.Of(sold.Path);
        }

        var told = AddProtocol(compiled, described, sold, hoisted);
        foreach (var operation in described.Where(operation => !told.Contains((facts.Host, operation.Method, operation.Path))))
        {
            var json = hoisted[operation];
            json["operationId"] = operation == sold ? id : $"{operation.Method}-{facts.Name}";
            json.TryAdd("summary", page.Title);
            Add(operation, Host(facts.Host), json, [], operation == sold ? facts : null, OperationRank.Page);
        }

        return compiled;
    }

    private HashSet<(string Host, string Method, string Path)> AddProtocol(
        CompiledPage page, List<DescribedOperation> described, DescribedOperation sold, Dictionary<DescribedOperation, JsonObject> hoisted)
    {
        var told = new HashSet<(string Host, string Method, string Path)>();
        foreach (var (hostName, hostContent) in protocol.Hosts)
        {
            var at = protocol.Source.Start.At("hosts", hostName, "paths");
            if (Host(hostName) is not { } host)
            {
                at.Report(bag, CompilerRules.BrokenContract, $"No host '{hostName}' stands in vendor.yaml.");
                continue;
            }

            foreach (var (template, item) in (hostContent as JsonObject).Object("paths") ?? [])
            {
                var path = page.Tokens.Expand(template);
                foreach (var (method, content) in item as JsonObject ?? [])
                {
                    var place = at.At(template, method);
                    var expanded = page.Tokens.Expand(content) as JsonObject ?? [];
                    var name = PascalCase.Of(expanded.Text("operationId") ?? "");
                    var own = hoister.Hoist(place, expanded, new BodyNames(name + "Request", name + "Response", name + "Error"), vendor.Security.Header);
                    var basis = described.Find(operation => operation.Method == method && operation.Path == path);
                    var json = basis is null ? own : OperationOverlay.Lay(own, hoisted[basis]);
                    Add(new DescribedOperation(method, path, place, own), host, json, own.Object("responses") ?? [], basis == sold && basis is not null ? page.Facts : null, OperationRank.Protocol);
                    told.Add((hostName, method, path));
                }
            }
        }

        return told;
    }

    private void Add(DescribedOperation operation, VendorHost? host, JsonObject json, JsonObject own, VendorPage? sells, OperationRank rank)
    {
        if (host is null)
        {
            return;
        }

        var responses = json.GetOrAdd("responses");
        foreach (var (status, response) in protocol.Errors.Where(error => !own.ContainsKey(error.Key)))
        {
            var error = hoister.Response(protocol.Source.Start.At("errors", status), response as JsonObject ?? [], "Error" + status, status);
            if (responses.Object(status).Text("description") is { } words)
            {
                error["description"] = words;
            }

            responses[status] = error;
        }

        var sorted = responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToArray();
        responses.Clear();
        foreach (var (status, response) in sorted)
        {
            responses[status] = response;
        }

        PathParameters.Complete(json, operation.Path);
        operations.Add(new ApiOperation(host, operation.Method, operation.Path, operation.Place, json) { Sells = sells is null ? [] : [sells], Rank = sells is null ? rank : OperationRank.Sold });
    }

    private BodyNames Names(CompiledPage page, string method) =>
        new(page.Request, page.Tokens.Expand(protocol.Bodies.GetValueOrDefault(method) ?? $"{page.Stem}{PascalCase.Of(method)}Response"), page.Stem + "Error");

    private VendorHost? Host(string name) => vendor.Hosts.FirstOrDefault(host => host.Name == name);
}
