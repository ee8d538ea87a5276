using Reelwire.Cli.Vendors;
using Reelwire.Core;

namespace Reelwire.Cli.Inputs;

/// <summary>A vendor, and the model of it that makes the video.</summary>
internal sealed record ModelChoice(VendorEntry Vendor, VideoModel Model)
{
    /// <summary>The vendor of a word, or all of them.</summary>
    public static IReadOnlyList<VendorEntry> Vendors(IReadOnlyList<VendorEntry> known, string word)
    {
        if (word == "all")
        {
            return known;
        }

        var vendor = known.FirstOrDefault(entry => entry.Name == word)
            ?? throw new BadInputException($"There is no vendor '{word}'; --vendor is {string.Join(", ", known.Select(entry => entry.Name))} or all.");
        return [vendor];
    }

    /// <summary>The model of a name at each vendor; without a name, each one's first.</summary>
    /// <exception cref="BadInputException">A vendor has no such model.</exception>
    public static async Task<IReadOnlyList<ModelChoice>> ReadAsync(IReadOnlyList<VendorEntry> vendors, string? name)
    {
        var choices = new List<ModelChoice>();
        var lacking = new List<string>();
        foreach (var vendor in vendors)
        {
            var models = await vendor.ReadModelsAsync();
            if (models.FirstOrDefault(model => name is null || model.Name == name) is { } model)
            {
                choices.Add(new ModelChoice(vendor, model));
            }
            else
            {
                lacking.Add($"{vendor.Name} ({string.Join(", ", models.Select(known => known.Name))})");
            }
        }

        return lacking.Count == 0
            ? choices
            : throw new BadInputException($"--model '{name}' is no model of {string.Join(", ", lacking)}{(choices.Count > 0 ? $"; choose --vendor {choices[0].Vendor.Name}" : string.Empty)}.");
    }

    /// <summary>Holds a prompt against the page of every chosen model.</summary>
    /// <exception cref="BadInputException">It breaks a limit of at least one; all faults are named.</exception>
    public static void Check(IEnumerable<ModelChoice> choices, VideoPrompt prompt)
    {
        var faulty = choices
            .Select(choice => (choice.Vendor.Name, Faults: choice.Model.Validate(prompt)))
            .Where(result => result.Faults.Count > 0)
            .Select(result => $"{result.Name} ({string.Join("; ", result.Faults)})")
            .ToArray();
        if (faulty.Length > 0)
        {
            throw new BadInputException($"Bad input, nothing was sent: {string.Join(", ", faulty)}.");
        }
    }
}
