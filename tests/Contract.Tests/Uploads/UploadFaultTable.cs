using Reelwire.Core;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>What a caller gets for each kind of fault of the storage, written down by hand from docs/media.md. Whatever it is, nothing was submitted and nothing charged.</summary>
internal static class UploadFaultTable
{
    private const string NoAnswer = nameof(ConnectionFailedException), Unreadable = nameof(ResponseUnreadableException), Refused = nameof(VendorErrorException), TooMany = nameof(RateLimitedException), Accepted = "accepted";

    public static IReadOnlyList<UploadFaultRow> Rows { get; } =
    [
        //    kind                  a place           asked  the bytes  put
        new("connection-refused",   NoAnswer,         4),
        new("reset-on-connect",     NoAnswer,         4),
        new("reset-before-body",    NoAnswer,         4,     NoAnswer,  4),
        new("reset-inside-body",    NoAnswer,         4,     NoAnswer,  4),
        new("reset-after-body",     NoAnswer,         4,     NoAnswer,  4),
        new("reset-inside-answer",  Unreadable,       4,     Accepted,  1) { BeginOr = NoAnswer },
        new("no-answer",            NoAnswer,         4,     NoAnswer,  1),
        new("slow-answer",          Unreadable,       4,     Accepted,  1),
        new("status-408",           Refused,          4,     Refused,   4),
        new("status-409",           Refused,          1,     Refused,   1),
        new("status-425",           Refused,          4,     Refused,   4),
        new("status-429",           TooMany,          4,     TooMany,   4),
        new("status-429-seconds",   TooMany,          4,     TooMany,   4),
        new("status-429-date",      TooMany,          4,     TooMany,   4),
        new("status-500",           Refused,          4,     Refused,   4),
        new("status-502",           Refused,          4,     Refused,   4),
        new("status-503",           Refused,          4,     Refused,   4),
        new("status-504",           Refused,          4,     Refused,   4),
        new("status-520",           Refused,          4,     Refused,   4),
        new("status-521",           Refused,          4,     Refused,   4),
        new("status-522",           Refused,          4,     Refused,   4),
        new("status-523",           Refused,          4,     Refused,   4),
        new("status-524",           Refused,          4,     Refused,   4),
        new("status-525",           Refused,          4,     Refused,   4),
        new("status-526",           Refused,          4,     Refused,   4),
        new("redirect-301",         Refused,          1,     Refused,   1),
        new("redirect-302",         Refused,          1,     Refused,   1),
        new("redirect-303",         Refused,          1,     Refused,   1),
        new("redirect-307",         Refused,          1,     Refused,   1),
        new("redirect-308",         Refused,          1,     Refused,   1),
        new("answer",               Refused,          1,     Refused,   1),
        new("empty-body",           Unreadable,       4,     Accepted,  1),
        new("truncated-body",       Unreadable,       4,     Accepted,  1),
        new("not-json",             Unreadable,       4,     Accepted,  1),
        new("wrong-content-type",   Accepted,         1,     Accepted,  1),
        new("duplicate-keys",       Unreadable,       4,     Accepted,  1),
        new("deep-body",            Unreadable,       4,     Accepted,  1),
        new("huge-body",            Unreadable,       4,     Accepted,  1),
        new("gzip-bomb",            Unreadable,       4,     Accepted,  1),
        new("no-url",               Unreadable,       4,     Accepted,  1),
    ];
}
