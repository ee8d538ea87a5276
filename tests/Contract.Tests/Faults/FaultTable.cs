using Reelwire.Core;
using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>
/// What a caller gets for each kind of fault, written down by hand from docs/errors.md. Of a submit: how it ends when each attempt is struck, attempts, charges, and whether it is accepted when
/// only the first attempt is struck. Of lists: attempts. Where the machine decides by chance which of two errors shows, <see cref="Outcome.Or"/> is the other one.
/// </summary>
internal static class FaultTable
{
    private const string Reset = "the connection was reset", NoJson = "it is not the JSON that was promised", TooLong = "it took too long", TooLarge = "The answer has {n} bytes; at most 1048576 are read.";

    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        //    kind                      a submit: in all                    sent charged recovers  a look                               lists  a wait
        new("connection-refused",       NotSent("ConnectionError"),            4, 0, true,         NoAnswer("ConnectionError"),            4,  TimesOut) { Download = NotSaved("ConnectionError") },
        new("reset-on-connect",         NotSent("ConnectionError") with { Or = NotSent(Reset) }, 4, 0, true, NoAnswer("ConnectionError") with { Or = NoAnswer(Reset) }, 4, TimesOut)
        {
            ImageSize = 4 << 20,
            Download = NotSaved("ConnectionError") with { Or = NotSaved(Reset) },
        },
        new("reset-before-body",        NotSent(Reset),                        4, 0, true,         NoAnswer(Reset),                        4,  TimesOut) { ImageSize = 4 << 20 },
        new("reset-inside-body",        NotSent(Reset),                        4, 0, true,         NoAnswer(Reset),                        4,  TimesOut) { ImageSize = 12 << 20 },
        new("reset-after-body",         Lost(null, Reset),                     1, 1, false,        NoAnswer(Reset),                        4,  TimesOut),
        new("reset-inside-answer",      Lost(200, Reset) with { Or = Lost(null, Reset) }, 1, 1, false, Unreadable(Reset) with { Or = NoAnswer(Reset) }, 4, TimesOut),
        new("no-answer",                Lost(null, TooLong),                   1, 1, false,        NoAnswer(TooLong),                      2,  TimesOut),
        new("slow-answer",              Lost(200, TooLong),                    1, 1, false,        Unreadable(TooLong),                    2,  TimesOut) { List = NoAnswer(TooLong) },
        new("status-408",               InDoubt(408),                          1, 0, false,        Answered(408),                          4,  TimesOut),
        new("status-409",               InDoubt(409),                          1, 0, false,        Answered(409),                          1,  TimesOut),
        new("status-425",               InDoubt(425),                          1, 0, false,        Answered(425),                          4,  TimesOut),
        new("status-429",               TooMany("later", null),                4, 0, true,         LookTooMany("later", null),             4,  TimesOut),
        new("status-429-seconds",       TooMany("after 2 s", 2),               4, 0, true,         LookTooMany("after 2 s", 2),            4,  TimesOut),
        new("status-429-date",          TooMany("after 2 s", 2),               4, 0, true,         LookTooMany("after 2 s", 2),            4,  TimesOut),
        new("status-500",               InDoubt(500),                          1, 0, false,        Answered(500),                          4,  TimesOut),
        new("status-502",               InDoubt(502),                          1, 0, false,        Answered(502),                          4,  TimesOut),
        new("status-503",               InDoubt(503),                          1, 0, false,        Answered(503),                          4,  TimesOut),
        new("status-504",               InDoubt(504),                          1, 1, false,        Answered(504),                          4,  TimesOut),
        new("status-520",               InDoubt(520),                          1, 1, false,        Answered(520),                          4,  TimesOut),
        new("status-521",               InDoubt(521),                          1, 0, false,        Answered(521),                          4,  TimesOut),
        new("status-522",               InDoubt(522),                          1, 0, false,        Answered(522),                          4,  TimesOut),
        new("status-523",               InDoubt(523),                          1, 0, false,        Answered(523),                          4,  TimesOut),
        new("status-524",               InDoubt(524),                          1, 1, false,        Answered(524),                          4,  TimesOut),
        new("status-525",               InDoubt(525),                          1, 0, false,        Answered(525),                          4,  TimesOut),
        new("status-526",               InDoubt(526),                          1, 0, false,        Answered(526),                          4,  TimesOut),
        new("redirect-301",             Refused(301),                          1, 0, false,        Answered(301),                          1,  TimesOut),
        new("redirect-302",             Refused(302),                          1, 0, false,        Answered(302),                          1,  TimesOut),
        new("redirect-303",             InDoubt(303),                          1, 0, false,        Answered(303),                          1,  TimesOut),
        new("redirect-307",             Refused(307),                          1, 0, false,        Answered(307),                          1,  TimesOut),
        new("redirect-308",             Refused(308),                          1, 0, false,        Answered(308),                          1,  TimesOut),
        new(FaultKinds.Answer,          InDoubt(418),                          1, 0, false,        Answered(418),                          1,  TimesOut),
        new("empty-body",               Lost(200, NoJson),                     1, 1, false,        Unreadable(NoJson, 200),                4,  TimesOut),
        new("truncated-body",           Lost(200, NoJson),                     1, 1, false,        Unreadable(NoJson),                     4,  TimesOut),
        new("not-json",                 Lost(200, NoJson),                     1, 1, false,        Unreadable(NoJson, 200),                4,  TimesOut),
        new("wrong-content-type",       Accepted,                              1, 1, false,        Queued,                                 1,  Done),
        new("duplicate-keys",           WithoutId,                             1, 1, false,        Running,                                1,  TimesOut),
        new("deep-body",                Lost(200, NoJson),                     1, 1, false,        Unreadable(NoJson),                     4,  TimesOut),
        new("huge-body",                Lost(200, TooLarge),                   1, 1, false,        Unreadable(TooLarge),                   4,  TimesOut),
        new("gzip-bomb",                Lost(200, NoJson),                     1, 1, false,        Unreadable(NoJson),                     4,  TimesOut),
        new("no-task-id",               WithoutId,                             1, 1, false,        Queued,                                 1,  Done),
        new("task-not-found",           Accepted,                              1, 1, false,        Answered(404),                          1,  IsLost),
        new("unknown-status",           Accepted,                              1, 1, false,        Running,                                1,  TimesOut),
        new("status-backwards",         Accepted,                              1, 1, false,        Queued,                                 1,  TimesOut),
        new("no-url",                   Accepted,                              1, 1, false,        Queued,                                 1,  WithoutFile),
        new("webhook-late",             Accepted,                              1, 1, false,        Queued,                                 1,  Done),
        new("webhook-doubled",          Accepted,                              1, 1, false,        Queued,                                 1,  Done),
        new("webhook-forged",           Accepted,                              1, 1, false,        Queued,                                 1,  Done),
        new("webhook-replayed",         Accepted,                              1, 1, false,        Queued,                                 1,  Done),
        new("webhook-before-answer",    Accepted,                              1, 1, false,        Queued,                                 1,  Done),
    ];

    private static Outcome Accepted => new("accepted");

    private static Outcome Queued => new("queued");

    private static Outcome Running => new("running");

    private static Outcome Done => new("done");

    private static Outcome NotSent(string why) =>
        new(nameof(ConnectionFailedException), $"{{submit}} could not be sent to {{vendor}} ({why}). Its last byte never left, so nothing was bought; repeat it.") { Billing = BillingImpact.NotBilled };

    private static Outcome Refused(int status) => new(nameof(VendorErrorException), $"{{vendor}} answered {{submit}} with {status}. Nothing was bought.") { Billing = BillingImpact.NotBilled, Status = status };

    private static Outcome TooMany(string when, int? seconds) =>
        new(nameof(RateLimitedException), $"{{vendor}} answered {{submit}} with 429: too many requests. Nothing was bought. Repeat {when}.") { Billing = BillingImpact.NotBilled, Status = 429, RetryAfter = Seconds(seconds) };

    private static Outcome InDoubt(int status) => InDoubt($"{{submit}} was answered with {status}", status);

    private static Outcome Lost(int? status, string why) => InDoubt($"{{submit}} was sent, but its answer was lost ({why})", status);

    private static Outcome WithoutId => InDoubt("{model} was answered without a task id", 200) with { IsWhole = null };

    private static Outcome InDoubt(string what, int? status) =>
        new(
            nameof(SubmitOutcomeUnknownException),
            $"The paid request {what}. {{vendor}} may have accepted it, and may bill it; it was not sent again. Look for the task at {{vendor}} before you submit again.")
        { Billing = BillingImpact.MayBeBilled, Status = status, IsWhole = true };

    private static Outcome NoAnswer(string why) => OfTask(nameof(ConnectionFailedException), $"{{vendor}} gave no answer to {{call}} ({why}). Repeat it.", null);

    private static Outcome Unreadable(string why, int status = Outcome.NotDone) =>
        OfTask(nameof(ResponseUnreadableException), $"{{vendor}} answered {{call}} with {(status == Outcome.NotDone ? "{status}" : status)} and a body that cannot be read ({why}). Repeat it.", status);

    private static Outcome Answered(int status) => OfTask(nameof(VendorErrorException), $"{{vendor}} answered {{call}} with {status}{(status == 404 ? "{not found}" : "")}.", status);

    private static Outcome LookTooMany(string when, int? seconds) =>
        OfTask(nameof(RateLimitedException), $"{{vendor}} answered {{call}} with 429: too many requests. Repeat {when}.", 429) with { RetryAfter = Seconds(seconds) };

    private static Outcome TimesOut => OfTask(
        nameof(WaitTimeoutException), "Task {task} was not done within 00:02:40.{last look} It goes on at {vendor} and is billed as usual: go on with it by Resume(handle).", null);

    private static Outcome IsLost => OfTask(nameof(TaskLostException), "{vendor} no longer knows task {task}; it said so 3 times. It may have been billed: look for it at {vendor}.", 404) with { Billing = BillingImpact.MayBeBilled };

    private static Outcome WithoutFile => OfTask(nameof(ResultMissingException), "{vendor} reports that task {task} is done but names no file.", null);

    private static Outcome NotSaved(string why) => OfTask(
        nameof(DownloadFailedException),
        $"The result of task {{task}} could not be saved: the connection failed ({why}). It still lies at the vendor until its URL expires; resume the task from its handle and save again.",
        null);

    private static Outcome OfTask(string type, string message, int? status) => new(type, message) { Billing = BillingImpact.Billed, Status = status, HasHandle = true };

    private static TimeSpan? Seconds(int? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
