using System.Globalization;

namespace Reelwire.Core;

/// <summary>A model that takes a <see cref="VideoPrompt"/>: for code that offers models of several vendors side by side.</summary>
public abstract class VideoModel
{
    /// <summary>The vendor's short name.</summary>
    public required string Vendor { get; init; }

    /// <summary>The model's name: its page's file name, and the operation in its task handles.</summary>
    public required string Name { get; init; }

    /// <summary>The page that documents it.</summary>
    public required Uri Page { get; init; }

    /// <summary>The page's first words on it.</summary>
    public required string Summary { get; init; }

    /// <summary>Everything the model takes.</summary>
    public required IReadOnlyList<ModelParameter> Parameters { get; init; }

    /// <summary>All that is wrong with a prompt for this model, limits and documented values included; empty when nothing is. Sends nothing.</summary>
    public IReadOnlyList<RequestFault> Validate(VideoPrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var faults = new List<RequestFault>();
        foreach (var role in Enum.GetValues<PromptRole>())
        {
            if (prompt[role] is { } value)
            {
                Check(role, value, faults);
            }
        }

        faults.AddRange(Parameters
            .Where(parameter => parameter is { IsRequired: true, Allowed: [], Default: null, Role: not PromptRole.None } && prompt[parameter.Role] is null)
            .Select(parameter => new RequestFault(parameter.Name, "is required")));
        return faults.Count > 0 ? faults : ValidateRequest(prompt);
    }

    /// <summary>Submits a prompt as this model's request; paid, and sent once.</summary>
    /// <exception cref="ReelwireException">As for the model's typed submit.</exception>
    public abstract Task<GenerationTask> SubmitAsync(VideoPrompt prompt, CancellationToken cancellationToken = default);

    private protected abstract IReadOnlyList<RequestFault> ValidateRequest(VideoPrompt prompt);

    private void Check(PromptRole role, object value, List<RequestFault> faults)
    {
        if (Parameters.FirstOrDefault(parameter => parameter.Role == role) is not { } parameter)
        {
            faults.Add(new RequestFault(NameOf(role), $"{Name} has no such parameter; it takes {string.Join(", ", Parameters.Where(known => known.Role != PromptRole.None).Select(known => NameOf(known.Role)))}"));
        }
        else if (parameter.Allowed.Count > 0 && value is string text && !parameter.Allowed.Contains(text, StringComparer.Ordinal))
        {
            faults.Add(new RequestFault(parameter.Name, $"{Name} accepts {string.Join(", ", parameter.Allowed)}"));
        }
        else if (parameter is { Kind: "integer", Allowed: [] })
        {
            CheckInteger(parameter, value, faults);
        }
    }

    // The bounds stand here too: a number beyond them may not even fit the request's member.
    private static void CheckInteger(ModelParameter parameter, object value, List<RequestFault> faults)
    {
        if (!TryRead(Convert.ToString(value, CultureInfo.InvariantCulture), out var number))
        {
            faults.Add(new RequestFault(parameter.Name, "must be a whole number"));
        }
        else if (TryRead(parameter.Minimum, out var minimum) && number < minimum)
        {
            faults.Add(new RequestFault(parameter.Name, $"must be at least {parameter.Minimum}"));
        }
        else if (TryRead(parameter.Maximum, out var maximum) && number > maximum)
        {
            faults.Add(new RequestFault(parameter.Name, $"must be at most {parameter.Maximum}"));
        }

        static bool TryRead(string? text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    private static string NameOf(PromptRole role) => role switch
    {
        PromptRole.AspectRatio => "aspect ratio",
        PromptRole.LastImage => "last image",
        _ => role.ToString().ToLowerInvariant(),
    };
}
