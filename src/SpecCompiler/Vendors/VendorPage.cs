using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Vendors;

/// <summary>What vendor.yaml says of one page.</summary>
internal sealed partial record VendorPage
{
    /// <summary>Where it stands, for findings.</summary>
    public required Place Place { get; init; }

    /// <summary>File name in the vendor's folder.</summary>
    public required string File { get; init; }

    /// <summary>Name of the host that the page describes.</summary>
    public required string Host { get; init; }

    /// <summary>URL that the page was published under.</summary>
    public required string Source { get; init; }

    /// <summary>HTTP method, upper case, where the page leaves it out.</summary>
    public string? Method { get; init; }

    /// <summary>Path, where the page leaves it out.</summary>
    public string? Path { get; init; }

    /// <summary>Where a task's status is read, if it is not under the path that was submitted to.</summary>
    public string? StatusPath { get; init; }

    /// <summary>C# stem, where the file name makes a poor one.</summary>
    public string? Stem { get; init; }

    /// <summary>How long the model usually takes.</summary>
    public required int ExpectedSeconds { get; init; }

    /// <summary>Encoding (base64, data-uri or upload) of each image member.</summary>
    public required IReadOnlyDictionary<string, string> Media { get; init; }

    /// <summary>Members that drive the price.</summary>
    public required IReadOnlyList<string> Billing { get; init; }

    /// <summary>What the name has behind the file's where the page sells several things; null for the first of them.</summary>
    public string? Part { get; init; }

    /// <summary>Name of the page: its file name without extension, in kebab case; the operation in handles.</summary>
    public string Name => Part is null ? FileName : $"{FileName}-{Part}";

    private string FileName => Separators().Replace(System.IO.Path.GetFileNameWithoutExtension(File).ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"[^a-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
