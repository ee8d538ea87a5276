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
    /// <summary>Adds the operations of one page and the protocol's for it; null where the page has none.</summary>
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
        if (described.Count == 0)
        {
            source.Start.Report(bag, CompilerRules.NoOperation, "This page describes no operation.");
            return null;
        }

        var sold = PageOperations.Sold(described);
        var tokens = new TokenValues(protocol).For(facts, page, stem, (sold ?? described[0]).Path);
        var isTask = sold is not null && IsTask(source, sold);
        var ids = described.ToDictionary(operation => operation, operation => operation == sold ? ApiOperation.SubmitPrefix + facts.Name : Id(facts, operation, described.Count(other => other != sold && other.Method == operation.Method)));
        var hoisted = described.ToDictionary(
            operation => operation,
            operation => hoister.Hoist(operation.Place, operation.Json, operation == sold ? Names(stem, tokens, operation.Method, isTask) : Names(ids[operation], tokens, operation.Method, isTask), vendor.Security.Header));
        var request = sold is null ? null : SchemaShape.ReferenceOf(JsonBody(hoisted[sold]).Object("schema"));
        var compiled = new CompiledPage(facts, page, stem, request, tokens);
        if (request is not null && protocol.Discriminator is { } discriminator && ModelBody.Of(pool.All[request], discriminator, pool) is { } body)
        {
            JsonBody(hoisted[sold!])!["schema"] = body;
            ids[sold!] = ApiOperation.SubmitPrefix + PathWords.Of(sold!.Path);
        }

        var told = AddProtocol(compiled, described, sold, hoisted, isTask);
        foreach (var operation in described.Where(operation => !told.Contains((facts.Host, operation.Method, operation.Path))))
        {
            var json = hoisted[operation];
            json["operationId"] = ids[operation];
            json.TryAdd("summary", page.Title);
            var isPaid = operation.Method == "post" && operation.Json.ContainsKey("requestBody");
            Add(operation, Host(facts.Host), json, [], isPaid ? facts : null, operation == sold ? OperationRank.Sold : OperationRank.Page);
        }

        return compiled;
    }

    private static JsonObject? JsonBody(JsonObject operation) => operation.Object("requestBody").Object("content").Object(MediaTypes.Json);

    // Several of one method on one page are told apart by their paths.
    private static string Id(VendorPage facts, DescribedOperation operation, int ofMethod) =>
        $"{operation.Method}-{facts.Name}{(ofMethod > 1 ? "-" + PathWords.Of(operation.Path) : "")}";

    // What is sold is a task unless its answer is known to have no task id. A submit that the protocol describes is one anyway.
    private bool IsTask(SourceDocument source, DescribedOperation sold)
    {
        if (protocol.Task?.Submit is not { } submit || protocol.Describes(submit.Operation))
        {
            return true;
        }

        var answers = from response in sold.Json.Object("responses") ?? []
                      where ApiOperation.IsSuccess(response.Key)
                      select (response.Value as JsonObject).Object("content").Object(MediaTypes.Json).Object("schema");
        return JsonBody(sold.Json) is not null && answers.All(answer => PageSchema.MayHave(source, answer, submit.Members.GetValueOrDefault("id") ?? ""));
    }

    private HashSet<(string Host, string Method, string Path)> AddProtocol(
        CompiledPage page, List<DescribedOperation> described, DescribedOperation? sold, Dictionary<DescribedOperation, JsonObject> hoisted, bool isTask)
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

            // Paths made of the page's serve its tasks.
            foreach (var (template, item) in ((hostContent as JsonObject).Object("paths") ?? []).Where(path => isTask || !path.Key.Contains('<', StringComparison.Ordinal)))
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
                    Add(new DescribedOperation(method, path, place, own), host, json, own.Object("responses") ?? [], basis == sold && basis is not null ? page.Facts : null, basis == sold && basis is not null ? OperationRank.Sold : OperationRank.Protocol);
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
        operations.Add(new ApiOperation(host, operation.Method, operation.Path, operation.Place, json) { Sells = sells is null ? [] : [sells], Rank = rank });
    }

    private BodyNames Names(string name, PageTokens tokens, string method, bool isTask)
    {
        var stem = PascalCase.Of(name);
        var success = isTask ? protocol.Bodies.GetValueOrDefault(method) : null;
        return new BodyNames(vendor.Names.Schema(stem + "Request"), tokens.Expand(success ?? stem + "Response"), stem + "Error");
    }

    private VendorHost? Host(string name) => vendor.Hosts.FirstOrDefault(host => host.Name == name);
}
