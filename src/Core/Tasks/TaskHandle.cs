using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Reelwire.Core;

/// <summary>
/// Everything another process needs to go on with a task, as URL-safe text: <c>rw1.&lt;vendor&gt;.&lt;operation&gt;.&lt;base64url of the id&gt;.&lt;unix seconds&gt;</c>. It holds no host and no secret.
/// </summary>
public sealed record TaskHandle : IParsable<TaskHandle>
{
    private const string Version = "rw1";
    private const int MaxLength = 8192;
    private const int MaxNameLength = 100;

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._");

    /// <summary>Makes a handle from its parts.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The task operation's name.</param>
    /// <param name="taskId">The vendor's id of the task.</param>
    /// <param name="submittedAt">When the task was submitted; kept to the second.</param>
    /// <exception cref="ArgumentException">A part is empty, or a name could not be read back.</exception>
    public TaskHandle(string vendor, string operation, string taskId, DateTimeOffset submittedAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(vendor);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        if (!IsName(vendor) || vendor.Contains('.', StringComparison.Ordinal) || !IsName(operation))
        {
            throw new ArgumentException($"Names are up to {MaxNameLength} ASCII letters, digits, '-', '_' and, in an operation, '.'.");
        }

        Vendor = vendor;
        Operation = operation;
        TaskId = taskId;
        SubmittedAt = DateTimeOffset.FromUnixTimeSeconds(submittedAt.ToUnixTimeSeconds());
    }

    /// <summary>The vendor's short name: <c>freepik</c>, <c>fal</c>, <c>novita</c>, <c>aimlapi</c>.</summary>
    public string Vendor { get; }

    /// <summary>The task operation's name.</summary>
    public string Operation { get; }

    /// <summary>The vendor's id of the task.</summary>
    public string TaskId { get; }

    /// <summary>When the task was submitted, to the second.</summary>
    public DateTimeOffset SubmittedAt { get; }

    /// <summary>Reads a handle.</summary>
    /// <exception cref="FormatException">The text is no handle of this version.</exception>
    public static TaskHandle Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var handle)
            ? handle
            : throw new FormatException(
                IsOfAnotherVersion(s)
                    ? $"This handle was made by another version; this one reads {Version}."
                    : $"This is no task handle; one looks like {Version}.<vendor>.<operation>.<id>.<seconds>.");

    /// <summary>Reads a handle, or tells that the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out TaskHandle result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, out TaskHandle)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TaskHandle result)
    {
        result = null;

        // The operation may hold dots (v1.5), the other parts cannot.
        var parts = s is { Length: <= MaxLength } ? s.Split('.') : [];
        if (parts.Length < 5 || parts[0] != Version
            || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || !TryDecode(parts[^2], out var id))
        {
            return false;
        }

        var operation = string.Join('.', parts[2..^2]);
        if (!IsName(parts[1]) || !IsName(operation))
        {
            return false;
        }

        // One task has one text: padding, blanks and leading zeros are refused.
        var handle = new TaskHandle(parts[1], operation, id, DateTimeOffset.FromUnixTimeSeconds(seconds));
        result = handle.ToString() == s ? handle : null;
        return result is not null;
    }

    /// <summary>The handle as text; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Version}.{Vendor}.{Operation}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(TaskId))}.{SubmittedAt.ToUnixTimeSeconds()}");

    private static bool TryDecode(string text, [NotNullWhen(true)] out string? id)
    {
        id = null;
        if (text.Length == 0 || !Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            id = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(text));
            return id.Length > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsOfAnotherVersion(string? text) =>
        text is ['r', 'w', .. var rest] && rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var length && rest[..length].All(char.IsAsciiDigit) && rest[..length] != Version[2..];

    private static bool IsName(string text) => text.Length is > 0 and <= MaxNameLength && !text.AsSpan().ContainsAnyExcept(s_nameCharacters);
}
