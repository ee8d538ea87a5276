using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Facts;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>Makes the documents of one vendor: one per host.</summary>
internal sealed class VendorCompiler
{
    private readonly VendorFile _vendor;
    private readonly Protocol _protocol;
    private readonly CompiledOverlay? _overlay;
    private readonly DiagnosticBag _bag;
    private readonly ComponentPool _pool;
    private readonly OperationSet _operations;
    private readonly SchemaHoister _schemas;
    private readonly OperationCollector _collector;
    private readonly List<(VendorPage Facts, Page Page)> _read = [];
    private readonly List<CompiledPage> _pages = [];

    public VendorCompiler(VendorFile vendor, Protocol protocol, CompiledOverlay? overlay, DiagnosticBag bag)
    {
        (_vendor, _protocol, _overlay, _bag) = (vendor, protocol, overlay, bag);
        _pool = new ComponentPool(vendor.Package?.Types ?? FrozenDictionary<string, JsonObject>.Empty, bag);
        _operations = new OperationSet(bag);
        _schemas = new SchemaHoister(_pool, vendor.Names, protocol, bag);
        var hoister = new OperationHoister(_schemas, protocol, bag);
        _collector = new OperationCollector(vendor, protocol, hoister, _operations, _pool, bag);
    }

    /// <summary>Adds a page, or what it sells one by one; pages count in the order in which they are added.</summary>
    public void Add(VendorPage facts, Page page) => _read.AddRange(new PageParts(_protocol.Discriminator).Of(facts, page));

    /// <summary>The documents; none after an error.</summary>
    public IReadOnlyList<CompiledDocument> Compile()
    {
        foreach (var (facts, page) in new PageSelection(_protocol.Discriminator, _bag).Of(_read))
        {
            if (_collector.Add(facts, page) is { } compiled)
            {
                _pages.Add(compiled);
            }
        }

        if (_bag.HasErrors)
        {
            return [];
        }

        _overlay?.Correct(_vendor.Hosts, _operations, _pool);
        if (_bag.HasErrors)
        {
            return [];
        }

        var enums = new EnumFacts(_vendor.Names, _bag);
        var tasks = _protocol.Task is { } contract
            ? new TaskFacts(contract, _pool, _operations, new PromptFacts(_pool, enums), new ParameterFacts(_pool), isExtension: _vendor.Package is not null, _bag)
            : null;
        var models = tasks?.Models(_pages) ?? [];
        var results = models.Select(page => tasks?.Result(page)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (models.Count > 0 && _protocol.Task?.Webhook is { } webhook)
        {
            _schemas.Hoist(webhook.Place.At("body"), SchemaShape.Reference(webhook.Body), webhook.Body);
            results.Add(webhook.Body);
        }

        var bodies = _operations.All.SelectMany(operation => SchemaShape.ReferencesIn(operation.Json));
        _pool.Keep(Usages.Closure(_pool, bodies.Concat(results)));
        var usages = new Usages(_pool, _operations.All, results, _bag);
        if (_bag.HasErrors)
        {
            return [];
        }

        Annotate(usages, enums, results);
        Follow(tasks, models);
        var documents = _bag.HasErrors ? [] : Documents(new DocumentBuilder(_vendor, _pool, usages));
        return _bag.HasErrors ? [] : documents;
    }

    private void Annotate(Usages usages, EnumFacts enums, HashSet<string> results)
    {
        var memberNames = new MemberNames(_vendor.Names, _bag);
        var requests = new RequestFacts(_vendor, _pool, memberNames, enums, _bag);
        var responses = new ResponseFacts(_pool, memberNames);
        var roots = _operations.All.Select(operation => operation.SuccessType).OfType<string>().Concat(results).ToHashSet(StringComparer.Ordinal);
        var bodies = _operations.All.SelectMany(operation => SchemaShape.ReferencesIn(operation.RequestSchema)).ToHashSet(StringComparer.Ordinal);
        foreach (var component in _pool.All.Values.Where(component => component.IsObject))
        {
            component.Schema["x-csharp"] = usages.Sent.Contains(component.Name)
                ? requests.Of(component, _pages.Find(page => page.Request == component.Name)?.Facts, bodies.Contains(component.Name))
                : responses.Of(component, roots.Contains(component.Name), usages.Received.Contains(component.Name));
        }

        var unions = new UnionFacts(_pool);
        foreach (var component in _pool.All.Values.Where(component => component.IsUnion))
        {
            component.Schema["x-csharp"] = unions.Of(component, usages.Sent.Contains(component.Name), usages.Received.Contains(component.Name));
        }

        foreach (var component in _pool.All.Values.Where(component => component.IsEnum))
        {
            var facts = enums.Of(component);

            // What only errors use is read by hand.
            if (requests.Constants.Contains(component.Name) || !(usages.Sent.Contains(component.Name) || usages.Received.Contains(component.Name)))
            {
                facts["print"] = false;
            }

            component.Schema["x-csharp"] = facts;
        }
    }

    private void Follow(TaskFacts? tasks, IReadOnlyList<CompiledPage> models)
    {
        var facts = new OperationFacts(_pool, _vendor.Names, _bag);
        foreach (var operation in _operations.All)
        {
            if (operation.Obstacle is { } obstacle)
            {
                operation.Place.Report(_bag, CompilerRules.NoMethod, $"'{operation.Id}' has no method: {obstacle}.");
                continue;
            }

            operation.Json["x-csharp"] = facts.Of(operation);
            foreach (var request in operation.RequestSchema is { } body && ModelBody.IsOne(body) ? ModelBody.Requests(body) : [])
            {
                _pool.All[request].Schema["x-csharp"]!["base"] = operation.RequestType;
            }
        }

        foreach (var page in tasks is null ? [] : models)
        {
            if (tasks!.Submit(page) is { } submit && tasks.Result(page) is { } result)
            {
                var contract = submit.Json.GetOrAdd("x-task");
                contract.TryAdd("models", new JsonArray());
                contract.Array("models")!.Add(tasks.Of(page, submit));
                _pool.All[result].Schema["x-csharp"]!["outputs"] = tasks.Outputs(page);
                if (tasks.Callbacks(page, submit) is { } callbacks)
                {
                    submit.Json.TryAdd("callbacks", callbacks);
                }

                foreach (var (_, response) in submit.Json.Object("responses")!.Where(response => ApiOperation.IsSuccess(response.Key)))
                {
                    response!["links"] = tasks.Links(page);
                }
            }
        }
    }

    private List<CompiledDocument> Documents(DocumentBuilder builder)
    {
        // The document with the tasks comes first: it prints what others share with it.
        var hosts = _vendor.Hosts
            .Select(host => (Host: host, Operations: _operations.All.Where(operation => operation.Host == host).ToList()))
            .Where(host => host.Operations.Exists(operation => _vendor.Package is null || operation.Rank != OperationRank.Protocol))
            .OrderBy(host => host.Operations.Exists(operation => operation.Json.ContainsKey("x-task")) ? 0 : 1)
            .ToList();
        var titles = _pages.ToDictionary(page => page.Facts.Name, page => page.Page.Title, StringComparer.Ordinal);
        var printed = new HashSet<string>(_vendor.Package?.Types.Keys ?? [], StringComparer.Ordinal);
        var documents = new List<CompiledDocument>();
        foreach (var (host, operations) in hosts)
        {
            documents.Add(new CompiledDocument(host.Class + ".openapi.json", builder.Build(host, operations, titles, printed)));
            printed.UnionWith(builder.Used(operations));
        }

        _overlay?.Correct(documents);
        foreach (var document in documents)
        {
            DocumentCheck.Run(document, _vendor.Place, _bag);
        }

        return documents;
    }
}
