using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>Reads protocol.yaml.</summary>
internal sealed partial class ProtocolReader(DiagnosticBag bag)
{
    /// <summary>The file, typed; findings go to the bag.</summary>
    public Protocol Read(SourceDocument source)
    {
        var root = new Section(source.Start, source.Root, bag);
        _ = root.Text("openapi");
        var protocol = new Protocol
        {
            Source = source,
            Tokens = Tokens(root.OptionalSection("tokens")),
            Bodies = root.Map("bodies"),
            Discriminator = root.OptionalText("discriminator"),
            Hosts = root.Raw("hosts") ?? [],
            Errors = root.Raw("errors") ?? [],
            Overrides = root.Raw("overrides") ?? [],
            Task = root.OptionalSection("x-task") is { } task ? Contract(task) : null,
        };
        _ = root.Raw("components");
        root.Close();
        return protocol;
    }

    private List<PathToken> Tokens(Section? section)
    {
        var tokens = new List<PathToken>();
        foreach (var name in section?.Keys ?? [])
        {
            var token = section!.Required(name);
            var of = token.Text("of");
            if (of is not ("path" or "status"))
            {
                token.Place.At("of").Report(bag, CompilerRules.ValueExpected, "'of' takes path or status.");
            }

            try
            {
                tokens.Add(new PathToken(name, of == "status", new Regex(token.Text("match"), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)));
            }
            catch (ArgumentException exception)
            {
                token.Place.At("match").Report(bag, CompilerRules.ValueExpected, $"'match' takes a regular expression: {exception.Message}");
            }

            token.Close();
        }

        return tokens;
    }

    private TaskContract Contract(Section section)
    {
        var read = section.Required("read");
        var contract = new TaskContract
        {
            Place = section.Place,
            Submit = Call(section.Required("submit"), "id"),
            LogsParameter = read.OptionalText("logsParameter"),
            Read = Call(read, "status", "failure", "progress", "eta", "queuePosition", "logs"),
            Fetch = section.OptionalSection("fetch") is { } fetch ? Call(fetch) : null,
            Cancel = section.OptionalSection("cancel") is { } cancel ? Call(cancel) : null,
            List = section.OptionalSection("list") is { } list ? Call(list, "items", "id", "status") : null,
            Webhook = section.OptionalSection("webhook") is { } webhook ? Webhook(webhook) : null,
            Result = section.OptionalText("result"),
            Outputs = section.Texts("outputs"),
            States = States(section.Required("states")),
        };
        section.Close();
        return contract;
    }

    private static TaskCall Call(Section section, params string[] meanings)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meaning in meanings)
        {
            if (section.OptionalText(meaning) is { } member)
            {
                members[meaning] = member;
            }
        }

        var call = new TaskCall(section.Place, section.Text("operation"), members);
        section.Close();
        return call;
    }

    private TaskWebhook Webhook(Section section)
    {
        var webhook = new TaskWebhook(section.Place, section.Text("url"), section.Text("body"));
        if (!WebhookUrl().IsMatch(webhook.Url))
        {
            section.Place.At("url").Report(bag, CompilerRules.ValueExpected, "'url' takes $request.query. or $request.body#/ and the name of the member with the receiver's URL, a/b for a member inside another.");
        }

        section.Close();
        return webhook;
    }

    [GeneratedRegex(@"^\$request\.(query\.|body#(/[A-Za-z0-9_\-]+)*/)[A-Za-z0-9_\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex WebhookUrl();

    private static TaskStates States(Section section)
    {
        var states = new TaskStates(section.Texts("queued"), section.Texts("running"), section.Texts("succeeded"), section.Texts("failed"));
        section.Close();
        return states;
    }
}
