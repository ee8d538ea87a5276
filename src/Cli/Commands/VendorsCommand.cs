using System.CommandLine;
using System.Globalization;
using Reelwire.Core;
using Spectre.Console;

namespace Reelwire.Cli.Commands;

/// <summary>Lists the models, and what each accepts.</summary>
internal sealed class VendorsCommand : Command
{
    private readonly CliEnvironment _environment;

    public VendorsCommand(CliEnvironment environment)
        : base("vendors", "Lists the vendors' models and what each accepts.")
    {
        _environment = environment;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Vendor and model", "Option", "Accepts");
        foreach (var vendor in _environment.Vendors)
        {
            foreach (var model in await vendor.ReadModelsAsync())
            {
                AddModel(table, model, vendor.KeyVariable);
            }
        }

        _environment.Tables.Write(table);
        return ExitCode.Saved;
    }

    private static void AddModel(Table table, VideoModel model, string keyVariable)
    {
        var names = new Queue<string>([model.Vendor, model.Name, keyVariable]);
        foreach (var parameter in model.Parameters.Where(parameter => parameter.Role != PromptRole.None).OrderBy(parameter => parameter.Role))
        {
            names.TryDequeue(out var name);
            table.AddRow(new Text(name ?? string.Empty), new Text(OptionOf(parameter.Role)), new Text(Accepts(parameter)));
        }

        var others = model.Parameters.Where(parameter => parameter is { Role: PromptRole.None, Allowed.Count: not 1 }).Select(parameter => parameter.Name).ToArray();
        if (others.Length > 0)
        {
            names.TryDequeue(out var name);
            table.AddRow(new Text(name ?? string.Empty), new Text("in code"), new Text(string.Join(", ", others)));
        }

        foreach (var name in names)
        {
            table.AddRow(new Text(name));
        }

        table.AddEmptyRow();
    }

    private static string OptionOf(PromptRole role) => role switch
    {
        PromptRole.Image => "<image>",
        PromptRole.LastImage => "--last-image",
        PromptRole.AspectRatio => "--aspect-ratio",
        _ => $"--{role.ToString().ToLowerInvariant()}",
    };

    private static string Accepts(ModelParameter parameter)
    {
        var parts = new List<string>();
        if (parameter.Allowed.Count > 0)
        {
            parts.Add(string.Join(", ", parameter.Allowed));
        }
        else
        {
            parts.Add(parameter.Kind == "media" ? "image file" : parameter.Kind == "string" ? "text" : parameter.Kind);
        }

        if (parameter.Minimum is not null || parameter.Maximum is not null)
        {
            parts.Add($"from {parameter.Minimum ?? "any"} to {parameter.Maximum ?? "any"}");
        }

        if (parameter.MaxLength is { } length)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at most {length} characters"));
        }

        if (parameter.Default is { Length: > 0 } text)
        {
            parts.Add($"default {text}");
        }

        return string.Join("; ", parts);
    }
}
