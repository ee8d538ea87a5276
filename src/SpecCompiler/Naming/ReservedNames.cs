using System.Collections.Frozen;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>Names that a generated type, member or argument cannot have, or that would mislead whoever reads it.</summary>
internal static class ReservedNames
{
    /// <summary>Types that every C# file of these packages sees: a generated namesake would be taken for them.</summary>
    public static FrozenSet<string> Types { get; } = new[]
    {
        "Action", "Activator", "Array", "Attribute", "Boolean", "Buffer", "Byte", "CancellationToken", "Char", "Console", "Convert", "CultureInfo", "DateTime", "DateTimeOffset",
        "Decimal", "Delegate", "Dictionary", "Directory", "Double", "Encoding", "Enum", "Enumerable", "Environment", "Exception", "File", "Func", "Guid", "Half", "HashCode", "HttpClient",
        "HttpContent", "HttpMethod", "Image", "Index", "Int32", "Int64", "JsonElement", "JsonSerializer", "Lazy", "List", "Lock", "Math", "Nullable", "Object", "Path", "Progress",
        "Queue", "Random", "Range", "Single", "Stream", "String", "StringBuilder", "Task", "TaskStatus", "Thread", "TimeProvider", "TimeSpan", "Timer", "Tuple", "Type", "Uri", "ValueTask", "Version", "Void",

        // The public types of Reelwire.Core.
        "ApiKeyRejectedException", "ApiKeyUnavailableException", "ApiRequest", "ApiTransport", "BillingImpact", "CancelOutcome", "ConnectionFailedException",
        "ContentRefusedException", "DownloadFailedException", "DownloadOptions", "DownloadProgress", "DurationRangeAttribute", "ErrorDetails", "GenerationTask",
        "HeaderWordAttribute", "IApiKeyProvider", "IGenerationResult", "IJsonRequest", "IOpenEnum", "IRawResponse", "IResponse", "ISubmitWebhook", "ITaskProtocol", "ITaskWebhooks", "IUnion", "IValidatedRequest", "ImageInfo",
        "MediaEncoding", "MediaInput", "MediaUploader", "ModelParameter", "OpenEnumExtensions", "OpenInt64Converter", "OpenStringConverter", "OutOfCreditsException",
        "OutputUrls", "PaidSendRefusedException", "PollingOptions", "PromptRole", "RateLimitedException", "ReelwireException", "RequestBody", "RequestBudget",
        "RequestConverter", "RequestFault", "RequestInvalidException", "RequestLimit", "RequestPart", "RequestPath", "RequestValidator", "RequestWriter", "ResponseBody", "ResponseBodyExtensions",
        "ResponseMembers", "ResponsePart", "ResponseTypes", "ResponseUnreadableException", "ResponseValue", "ResultExpiredException", "ResultMissingException", "RetryOptions", "SaveOptions", "SavedMedia",
        "SecureAddressAttribute", "SubmitCancelledException", "SubmitEvidence", "SubmitOutcomeUnknownException", "TaskFailedException", "TaskHandle", "TaskListing",
        "TaskLostException", "TaskOperation", "TaskReading", "TaskRuntime", "TaskState", "TaskStates", "TaskUpdate", "TransportOptions", "UnionConverter", "VendorError", "VendorErrorException", "VendorErrorKind",
        "VendorErrorReader", "VendorProfile", "VideoClient", "VideoClientConnection", "VideoClientOptions", "VideoClientRegistration", "VideoModel", "VideoPrompt",
        "WaitTimeoutException", "WebhookPlace",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Members that every object, record or generated type has already.</summary>
    public static FrozenSet<string> Members { get; } = new[]
    {
        "AdditionalProperties", "Check", "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "OutputUrls",
        "PrintMembers", "RawJson", "Read", "ReferenceEquals", "ToHttpContent", "ToString", "Validate", "WriteMembers",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Members that every open enum has beside those.</summary>
    public static FrozenSet<string> EnumMembers { get; } = new[] { "From", "IsKnown", "Known", "Parse", "TryFormat", "TryParse", "Value", "Values" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Arguments that every printed method has already, and what its class sends with.</summary>
    public static FrozenSet<string> Arguments { get; } = new[] { "cancellationToken", "request", "transport" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>C# keywords: an argument of such a name takes an <c>@</c>.</summary>
    public static FrozenSet<string> Keywords { get; } = new[]
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum",
        "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    }.ToFrozenSet(StringComparer.Ordinal);
}
