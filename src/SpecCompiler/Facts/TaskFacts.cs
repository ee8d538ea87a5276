using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>Works the task contract out for one model.</summary>
internal sealed class TaskFacts(TaskContract contract, ComponentPool pool, OperationSet operations, PromptFacts prompts, ParameterFacts parameters, bool isExtension, DiagnosticBag bag)
{
    // A runtime expression of OpenAPI: what follows is a pointer into the submit's body.
    private const string InBody = "$request.body#/";

    private readonly MemberPath _paths = new(pool);

    /// <summary>The pages whose submits are tasks; a warning tells of each other page that sells something, and an error if there are none at all.</summary>
    public IReadOnlyList<CompiledPage> Models(IReadOnlyList<CompiledPage> pages)
    {
        var models = pages.Where(page => Obstacle(page) is null).ToList();

        // Of a vendor's pages some are videos', or the contract is broken; of a project's own, none has to be.
        foreach (var page in models.Count > 0 || isExtension ? pages.Except(models) : [])
        {
            page.Facts.Place.Report(bag, CompilerRules.NoTask, $"{page.Facts.File} gives no typed task: {Obstacle(page)}.");
        }

        if (models.Count == 0 && pages.Count > 0 && !isExtension)
        {
            contract.Place.Report(bag, CompilerRules.BrokenContract, $"The contract fits no page. {pages[0].Facts.File}: {Obstacle(pages[0])}.");
        }

        return models;
    }

    /// <summary>The operation that submits, or null with an error told.</summary>
    public ApiOperation? Submit(CompiledPage page) => Operation(contract.Submit, page);

    /// <summary>C# type of the model's result.</summary>
    public string? Result(CompiledPage page) => contract.Result is { } result ? page.Tokens.Expand(result) : Operation(contract.Read, page)?.SuccessType;

    /// <summary>The expressions that give the result's URLs; an error is told where there are none.</summary>
    public JsonArray Outputs(CompiledPage page)
    {
        var result = Result(page);
        var expressions = contract.Outputs.Select(path => _paths.Of(result, path)?.Expression).OfType<string>().ToList();
        if (expressions.Count == 0)
        {
            contract.Place.At("outputs").Report(bag, CompilerRules.BrokenContract, $"'{result}' has none of the members that 'outputs' names: where would the video be?");
        }

        return new JsonArray([.. expressions.Select(expression => (JsonNode)expression)]);
    }

    /// <summary>The operation's <c>x-task</c>.</summary>
    public JsonObject Of(CompiledPage page, ApiOperation submit)
    {
        var request = pool.All[page.Request!];
        var facts = new JsonObject
        {
            ["name"] = page.Facts.Name,
            ["stem"] = page.Stem,
            ["page"] = page.Facts.Source,
            ["summary"] = SummaryLines.Of(page.Page.Document.Object("info").Text("description"), page.Page.Title + "."),
            ["request"] = page.Request,
            ["result"] = Result(page),
            ["expectedSeconds"] = page.Facts.ExpectedSeconds,
            ["submit"] = Call(contract.Submit, submit, submit.SuccessType),
        };
        if (Add(facts, "read", contract.Read, page) is { } read && contract.LogsParameter is { } asks)
        {
            facts.Object("read")!["logsArgument"] = Argument(read, asks);
        }

        Add(facts, "fetch", contract.Fetch, page);
        Add(facts, "cancel", contract.Cancel, page);
        if (Add(facts, "list", contract.List, page)?.Json.Object("x-csharp") is { } list)
        {
            // The other reads are looks at a task, which a wait makes again by itself.
            list["repeated"] = true;
        }

        if (Receives(page))
        {
            facts["webhook"] = contract.Webhook!.Body;
            facts["webhookUrl"] = contract.Webhook.Url;
        }

        facts["states"] = new JsonObject
        {
            ["queued"] = Texts(contract.States.Queued),
            ["running"] = Texts(contract.States.Running),
            ["succeeded"] = Texts(contract.States.Succeeded),
            ["failed"] = Texts(contract.States.Failed),
        };
        var prompt = prompts.Of(request);
        if (prompt is not null)
        {
            facts["prompt"] = prompt;
        }

        foreach (var member in PromptFacts.ImagesWithoutEncoding(request))
        {
            page.Facts.Place.Report(
                bag,
                CompilerRules.ImageWithoutEncoding,
                $"{page.Facts.File}: '{member}' looks like an image, but 'media:' does not say how it travels (base64, data-uri or upload). It stays plain text{(prompt is null ? ", and the model is left out of 'Models'" : string.Empty)}.");
        }


        facts["parameters"] = parameters.Of(request);
        return facts;
    }

    /// <summary>The contract in OpenAPI's own words: links from the submit's response to the calls that take its id.</summary>
    public JsonObject Links(CompiledPage page)
    {
        var links = new JsonObject();
        var id = contract.Submit.Members.GetValueOrDefault("id") ?? "";
        foreach (var call in new[] { contract.Read, contract.Fetch, contract.Cancel }.OfType<TaskCall>())
        {
            if (Operation(call, page) is { } operation && (operation.Json.Array("parameters") ?? []).OfType<JsonObject>().FirstOrDefault(parameter => parameter["required"].IsTrue()) is { } parameter)
            {
                links[operation.Id] = new JsonObject
                {
                    ["operationId"] = operation.Id,
                    ["parameters"] = new JsonObject { [parameter.Text("name")!] = "$response.body#/" + id.Replace('.', '/') },
                    ["description"] = $"The id that the task was given, for {operation.Id}.",
                };
            }
        }

        return links;
    }

    /// <summary>The webhook in OpenAPI's own words; null where the model's submit names no receiver.</summary>
    public JsonObject? Callbacks(CompiledPage page, ApiOperation submit) => !Receives(page) ? null : new JsonObject
    {
        ["taskChanged"] = new JsonObject
        {
            [$"{{{contract.Webhook!.Url}}}"] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = $"receive-{submit.Id}-webhook",
                    ["tags"] = new JsonArray(page.Facts.Name),
                    ["summary"] = "Tells that the task changed.",
                    ["description"] = "Sent by the vendor to the URL that the submit named.",
                    ["security"] = new JsonArray(),
                    ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = SchemaShape.Reference(contract.Webhook.Body) } } },
                    ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "It was received." }, ["4XX"] = new JsonObject { ["description"] = "It was refused." } },
                },
            },
        },
    };

    private bool Receives(CompiledPage page) =>
        contract.Webhook is { } webhook
        && (!webhook.Url.StartsWith(InBody, StringComparison.Ordinal) || _paths.Exists(page.Request, webhook.Url[InBody.Length..].Replace('/', '.')));

    private string? Obstacle(CompiledPage page)
    {
        var submit = operations.Find(page.Tokens.Expand(contract.Submit.Operation));
        var result = contract.Result is { } named ? page.Tokens.Expand(named) : operations.Find(page.Tokens.Expand(contract.Read.Operation))?.SuccessType;
        return page.Request is null ? "nothing with a JSON body is sold on it"
            : submit is null || !submit.Sells.Contains(page.Facts) ? $"it does not submit by '{page.Tokens.Expand(contract.Submit.Operation)}'"
            : !_paths.Exists(submit.SuccessType, contract.Submit.Members.GetValueOrDefault("id") ?? "") ? $"the answer of '{submit.Id}' has no member '{contract.Submit.Members.GetValueOrDefault("id")}'"
            : result is null || !contract.Outputs.Any(path => _paths.Exists(result, path)) ? $"its result ({result ?? "untyped JSON"}) has none of the members that 'outputs' names"
            : null;
    }

    private ApiOperation? Add(JsonObject facts, string name, TaskCall? call, CompiledPage page)
    {
        var operation = call is null ? null : Operation(call, page);
        if (operation is not null)
        {
            facts[name] = Call(call!, operation, operation.SuccessType);
        }

        return operation;
    }

    private string? Argument(ApiOperation operation, string parameter)
    {
        var argument = (operation.Json.Object("x-csharp").Array("arguments") ?? []).OfType<JsonObject>().FirstOrDefault(known => known.Text("alias") == parameter && known.Text("typeName") == "string?");
        if (argument is null)
        {
            contract.Read.Place.At("logsParameter").Report(bag, CompilerRules.BrokenContract, $"'{operation.Id}' has no optional text parameter '{Quoted.Text(parameter)}'.");
        }

        return argument?.Text("name");
    }

    private JsonObject Call(TaskCall call, ApiOperation operation, string? body)
    {
        var facts = new JsonObject { ["method"] = OperationFacts.Method(operation.Id) };
        var owner = body;
        foreach (var (meaning, path) in call.Members)
        {
            if (_paths.Text(owner, path) is not { } expression)
            {
                call.Place.At(meaning).Report(bag, CompilerRules.BrokenContract, $"The answer of '{operation.Id}' ({owner ?? "untyped JSON"}) has no member '{path}'.");
                continue;
            }

            facts[meaning] = expression;
            if (meaning == "items")
            {
                owner = SchemaShape.ReferenceOf(_paths.Of(body, path)?.Schema.Object("items"));
            }
        }

        return facts;
    }

    private ApiOperation? Operation(TaskCall call, CompiledPage page)
    {
        var id = page.Tokens.Expand(call.Operation);
        var operation = operations.Find(id);
        if (operation is null)
        {
            call.Place.At("operation").Report(bag, CompilerRules.BrokenContract, $"No operation has the id '{Quoted.Text(id)}'.");
        }

        return operation;
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
