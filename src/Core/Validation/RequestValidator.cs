using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Reelwire.Core;

/// <summary>Collects the faults of one request; called by generated code. Members that are absent are not checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestValidator
{
    private static readonly TimeSpan s_patternTimeout = TimeSpan.FromSeconds(1);

    private List<RequestFault>? _faults;

    /// <summary>What was found.</summary>
    public IReadOnlyList<RequestFault> Faults => (IReadOnlyList<RequestFault>?)_faults ?? [];

    /// <summary>At least one of the members.</summary>
    public void AnyRequired(params ReadOnlySpan<(string Member, object? Value)> members)
    {
        var names = new List<string>();
        foreach (var (member, value) in members)
        {
            if (value is not null)
            {
                return;
            }

            names.Add(member);
        }

        Add(names[0], $"{string.Join(" or ", names)} is required");
    }

    /// <summary>There, whatever C# was told.</summary>
    public void Required(string member, object? value)
    {
        if (value is null)
        {
            Add(member, "is required");
        }
    }

    /// <summary>No default of an open enumeration: it has no value that could be sent.</summary>
    public void HasValue<T>(string member, T? value)
        where T : struct, IEquatable<T>
    {
        if (value is { } given && given.Equals(default))
        {
            Add(member, "is a default, which has no value");
        }
    }

    /// <inheritdoc cref="HasValue{T}(string, T?)"/>
    public void HasValue<T>(string member, T value)
        where T : struct, IEquatable<T> => HasValue(member, (T?)value);

    /// <summary>An object without faults of its own.</summary>
    public void Valid(string member, IValidatedRequest? part)
    {
        foreach (var fault in part?.Validate() ?? [])
        {
            Add(Path(member, fault.Member), fault.Message);
        }
    }

    /// <summary>Objects without faults of their own.</summary>
    public void ValidItems<T>(string member, IReadOnlyList<T>? parts)
        where T : IValidatedRequest
    {
        for (var index = 0; index < parts?.Count; index++)
        {
            Valid($"{member}[{index}]", parts[index]);
        }
    }

    /// <summary>At least <paramref name="limit"/> Unicode code points.</summary>
    public void MinLength(string member, string? text, int limit)
    {
        if (text is not null && CodePoints(text) is var length && length < limit)
        {
            Add(member, $"has {length} characters; at least {limit} are needed");
        }
    }

    /// <summary>At most <paramref name="limit"/> Unicode code points.</summary>
    public void MaxLength(string member, string? text, int limit)
    {
        // No text has more code points than chars, so that most need no count.
        if (text?.Length > limit && CodePoints(text) is var length && length > limit)
        {
            Add(member, $"has {length} characters; at most {limit} are allowed");
        }
    }

    /// <summary>Not below <paramref name="limit"/>.</summary>
    public void Minimum<T>(string member, T? number, T limit)
        where T : struct, INumber<T> => Check(member, number, number >= limit, "at least", limit);

    /// <summary>Not above <paramref name="limit"/>.</summary>
    public void Maximum<T>(string member, T? number, T limit)
        where T : struct, INumber<T> => Check(member, number, number <= limit, "at most", limit);

    /// <summary>Above <paramref name="limit"/>.</summary>
    public void ExclusiveMinimum<T>(string member, T? number, T limit)
        where T : struct, INumber<T> => Check(member, number, number > limit, "greater than", limit);

    /// <summary>Below <paramref name="limit"/>.</summary>
    public void ExclusiveMaximum<T>(string member, T? number, T limit)
        where T : struct, INumber<T> => Check(member, number, number < limit, "less than", limit);

    /// <summary>At least <paramref name="limit"/> items.</summary>
    public void MinItems<T>(string member, IReadOnlyCollection<T>? items, int limit)
    {
        if (items is not null && items.Count < limit)
        {
            Add(member, $"has {items.Count} items; at least {limit} are needed");
        }
    }

    /// <summary>At most <paramref name="limit"/> items.</summary>
    public void MaxItems<T>(string member, IReadOnlyCollection<T>? items, int limit)
    {
        if (items is not null && items.Count > limit)
        {
            Add(member, $"has {items.Count} items; at most {limit} are allowed");
        }
    }

    /// <summary>Matches the page's regular expression. A page's expression that this engine cannot run is not enforced: nothing the vendor would take is refused here.</summary>
    public void Pattern(string member, string? text, string pattern)
    {
        if (text is null)
        {
            return;
        }

        try
        {
            if (!Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, s_patternTimeout))
            {
                Add(member, $"does not match {pattern}");
            }
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return;
        }
    }

    /// <summary>An image of at most <paramref name="limit"/> bytes.</summary>
    public void MediaBytes(string member, MediaInput? media, long limit)
    {
        if (media?.Length is { } length && length > limit)
        {
            Add(member, $"the image has {length} bytes; at most {limit} ({Mebibytes(limit)}) are allowed");
        }
    }

    /// <summary>Shorter side above <paramref name="pixels"/>.</summary>
    public void MediaShorterSideAbove(string member, MediaInput? media, int pixels)
    {
        if (media?.ReadImageInfo() is { HasSize: true } image && Math.Min(image.Width, image.Height) <= pixels)
        {
            Add(member, $"the image is {image.Width}x{image.Height}; its shorter side must be greater than {pixels} pixels");
        }
    }

    /// <summary>Longer side below <paramref name="pixels"/>.</summary>
    public void MediaLongerSideBelow(string member, MediaInput? media, int pixels)
    {
        if (media?.ReadImageInfo() is { HasSize: true } image && Math.Max(image.Width, image.Height) >= pixels)
        {
            Add(member, $"the image is {image.Width}x{image.Height}; its longer side must be less than {pixels} pixels");
        }
    }

    /// <summary>Width divided by height from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public void MediaAspectRatio(string member, MediaInput? media, double minimum, double maximum)
    {
        if (media?.ReadImageInfo() is { HasSize: true } image && (double)image.Width / image.Height is var ratio && (ratio < minimum || ratio > maximum))
        {
            Add(member, $"the image is {image.Width}x{image.Height}, an aspect ratio of {ratio.ToString("0.####", CultureInfo.InvariantCulture)}; it must be from {Text(minimum)} to {Text(maximum)}");
        }
    }

    /// <summary>One of the formats that the page names, told by the first bytes.</summary>
    public void MediaFormats(string member, MediaInput? media, params string[] formats)
    {
        if (media is { IsUri: false } && media.ReadImageInfo()?.Format is var format && (format is null || !formats.Contains(format, StringComparer.Ordinal)))
        {
            Add(member, $"{(format is null ? "its first bytes are of no known image format" : $"the image is {format}")}; {string.Join(", ", formats)} are accepted");
        }
    }

    private void Check<T>(string member, T? number, bool holds, string relation, T limit)
        where T : struct, INumber<T>
    {
        if (number is not null && !holds)
        {
            Add(member, $"must be {relation} {Text(limit)}");
        }
    }

    // One of several things has no member of its own: image, image[2] and image.url are told, never image..url.
    private static string Path(string outer, string inner) => outer.Length == 0 || inner.Length == 0 || inner[0] == '[' ? outer + inner : $"{outer}.{inner}";

    private void Add(string member, string message) => (_faults ??= []).Add(new RequestFault(member, message));

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string Text<T>(T number)
        where T : INumber<T> => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576d:0.##} MiB");
}
