using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>What reading a page can find fault with: SC0001 to SC0099.</summary>
internal static class ReadingRules
{
    // Pages
    public static readonly DiagnosticRule UnknownDialect = new("SC0001", Severity.Error, "Page of no known dialect");
    public static readonly DiagnosticRule UnreadableMarkdown = new("SC0002", Severity.Error, "Page that cannot be read as Markdown");
    public static readonly DiagnosticRule UnreadableYaml = new("SC0003", Severity.Error, "YAML that cannot be read");
    public static readonly DiagnosticRule UnreadableJson = new("SC0004", Severity.Error, "JSON that cannot be read");
    public static readonly DiagnosticRule MissingOperation = new("SC0005", Severity.Error, "Page without method and path");
    public static readonly DiagnosticRule GuessedOperation = new("SC0006", Severity.Info, "Method and path guessed from the file's name");
    public static readonly DiagnosticRule MissingSection = new("SC0007", Severity.Error, "Page without a part that its dialect always has");
    public static readonly DiagnosticRule MalformedElement = new("SC0008", Severity.Warning, "Element of a page that could not be read");
    public static readonly DiagnosticRule BrokenExample = new("SC0009", Severity.Warning, "Example that is no JSON");
    public static readonly DiagnosticRule UnclosedFence = new("SC0010", Severity.Error, "Fence that is never closed");
    public static readonly DiagnosticRule MoreFindings = new("SC0011", Severity.Warning, "More findings than are told");

    // Documents
    public static readonly DiagnosticRule RenamedComponent = new("SC0020", Severity.Warning, "Component renamed because another has its name");
    public static readonly DiagnosticRule ContradictingOperation = new("SC0021", Severity.Warning, "Operation described twice in different ways");
    public static readonly DiagnosticRule DanglingReference = new("SC0022", Severity.Warning, "Reference to nothing on the page");
    public static readonly DiagnosticRule DuplicateOperationId = new("SC0023", Severity.Info, "operationId used more than once");
    public static readonly DiagnosticRule DroppedBody = new("SC0024", Severity.Warning, "Request body of a method that has none");
    public static readonly DiagnosticRule MalformedDocument = new("SC0025", Severity.Warning, "Part of a document that is not what OpenAPI expects there");

    public static readonly DiagnosticRule UnfitExample = new("SC0026", Severity.Warning, "Example or default that its schema does not allow");
    public static readonly DiagnosticRule MissingSecurity = new("SC0027", Severity.Info, "Security or server that the page leaves out");

    // Schemas
    public static readonly DiagnosticRule CoercedDefault = new("SC0040", Severity.Info, "Default converted to its schema's type");
    public static readonly DiagnosticRule DroppedDefault = new("SC0041", Severity.Warning, "Default that its schema does not allow");
    public static readonly DiagnosticRule UnknownType = new("SC0042", Severity.Warning, "Type that OpenAPI does not know");
    public static readonly DiagnosticRule UndefinedType = new("SC0043", Severity.Info, "Named type that the page does not define");
    public static readonly DiagnosticRule DuplicateMember = new("SC0044", Severity.Warning, "Member described twice");
}
