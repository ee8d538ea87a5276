namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>What can be wrong between a page that was read and the documents that are written. docs/diagnostics.md tells the cure of each.</summary>
internal static class CompilerRules
{
    /// <summary>A file is missing or cannot be read.</summary>
    public static DiagnosticRule UnreadableFile { get; } = new("SC0100", Severity.Error, "File cannot be read");

    /// <summary>A YAML file is no YAML.</summary>
    public static DiagnosticRule InvalidYaml { get; } = new("SC0101", Severity.Error, "Invalid YAML");

    /// <summary>A key that nobody reads: a slip of the pen would otherwise be silent.</summary>
    public static DiagnosticRule UnknownKey { get; } = new("SC0102", Severity.Error, "Unknown key");

    /// <summary>A key is missing or its value is of another kind.</summary>
    public static DiagnosticRule ValueExpected { get; } = new("SC0103", Severity.Error, "Missing or mistyped value");

    /// <summary>A page without operations.</summary>
    public static DiagnosticRule NoOperation { get; } = new("SC0104", Severity.Error, "No operation");

    /// <summary>A member's or parameter's name outside the allow-list.</summary>
    public static DiagnosticRule RefusedName { get; } = new("SC0105", Severity.Error, "Name refused");

    /// <summary>A path outside the allow-list.</summary>
    public static DiagnosticRule RefusedPath { get; } = new("SC0106", Severity.Error, "Path refused");

    /// <summary>A name that C# or its reader cannot take.</summary>
    public static DiagnosticRule NameNeeded { get; } = new("SC0107", Severity.Error, "Name needed");

    /// <summary>Two things of one owner get one C# name.</summary>
    public static DiagnosticRule NameClash { get; } = new("SC0108", Severity.Error, "Names clash");

    /// <summary>Two different schemas of one name.</summary>
    public static DiagnosticRule DifferentSchemas { get; } = new("SC0109", Severity.Error, "Different schemas of one name");

    /// <summary>Two different operations with one method and path.</summary>
    public static DiagnosticRule DifferentOperations { get; } = new("SC0110", Severity.Error, "Two operations in one place");

    /// <summary>A reference to nothing.</summary>
    public static DiagnosticRule BrokenReference { get; } = new("SC0111", Severity.Error, "Broken reference");

    /// <summary>vendor.yaml or protocol.yaml names a member that is not there.</summary>
    public static DiagnosticRule UnknownMember { get; } = new("SC0112", Severity.Error, "Unknown member");

    /// <summary>The task contract names an operation, member or token that is not there.</summary>
    public static DiagnosticRule BrokenContract { get; } = new("SC0113", Severity.Error, "Broken task contract");

    /// <summary>One type is sent and received.</summary>
    public static DiagnosticRule BothDirections { get; } = new("SC0114", Severity.Error, "Type both sent and received");

    /// <summary>A required member that is not described.</summary>
    public static DiagnosticRule RequiredDropped { get; } = new("SC0115", Severity.Warning, "Required member not described");

    /// <summary>An enumeration that no open enum can hold.</summary>
    public static DiagnosticRule EnumDropped { get; } = new("SC0116", Severity.Warning, "Enumeration dropped");

    /// <summary>A finished document that an OpenAPI reader refuses.</summary>
    public static DiagnosticRule InvalidDocument { get; } = new("SC0117", Severity.Error, "Invalid OpenAPI document");

    /// <summary>Two operations of one id.</summary>
    public static DiagnosticRule DuplicateOperationId { get; } = new("SC0118", Severity.Error, "Duplicate operation id");

    /// <summary>A type that another one of its name made to be named after its page.</summary>
    public static DiagnosticRule SchemaRenamed { get; } = new("SC0119", Severity.Info, "Type named after its page");

    /// <summary>Two pages describe one operation; the later one in vendor.yaml counts.</summary>
    public static DiagnosticRule OperationOverruled { get; } = new("SC0120", Severity.Warning, "Operation described otherwise by another page");

    /// <summary>Two pages describe one operation alike.</summary>
    public static DiagnosticRule OperationRepeated { get; } = new("SC0121", Severity.Info, "Operation described by another page too");

    /// <summary>A page whose submit is no task: its operations can be called, and that is all.</summary>
    public static DiagnosticRule NoTask { get; } = new("SC0122", Severity.Warning, "No typed task");

    /// <summary>An operation that stands in the document but has no method.</summary>
    public static DiagnosticRule NoMethod { get; } = new("SC0123", Severity.Warning, "No method for an operation");

    /// <summary>An image member of which vendor.yaml does not say how images travel.</summary>
    public static DiagnosticRule ImageWithoutEncoding { get; } = new("SC0124", Severity.Warning, "Image without an encoding");

    /// <summary>A page in the folder that vendor.yaml does not list.</summary>
    public static DiagnosticRule UnlistedPage { get; } = new("SC0125", Severity.Warning, "Page that is not listed");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        UnreadableFile, InvalidYaml, UnknownKey, ValueExpected, NoOperation, RefusedName, RefusedPath, NameNeeded, NameClash, DifferentSchemas, DifferentOperations,
        BrokenReference, UnknownMember, BrokenContract, BothDirections, RequiredDropped, EnumDropped, InvalidDocument, DuplicateOperationId,
        SchemaRenamed, OperationOverruled, OperationRepeated, NoTask, NoMethod, ImageWithoutEncoding, UnlistedPage,
    ];
}
