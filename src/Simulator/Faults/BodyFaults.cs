using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Answers with status 200 whose body is not what it should be.</summary>
internal static class BodyFaults
{
    private const int Deepness = 100_000;

    /// <summary>From nothing to far too much.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        FaultKind.Replace(FaultKinds.Answer, "The answer that the script brings along.", FaultAcceptance.No, call => call.Fault.Fault.Answer!),
        FaultKind.Replace("empty-body", "200 without a body.", FaultAcceptance.Yes, _ => new SimulatedAnswer()),
        FaultKind.Change("truncated-body", "The JSON ends in its middle, with the Content-Length of that half.", FaultTarget.Requests,
            (_, own) => own with { Body = own.Body[..(own.Body.Length / 2)] }),
        FaultKind.Replace("not-json", "200 with an HTML page that calls itself application/json.", FaultAcceptance.Yes,
            _ => SimulatedAnswer.Json(200, "<html><body>We will be back soon.</body></html>")),
        FaultKind.Change("wrong-content-type", "The JSON calls itself text/html.", FaultTarget.Requests, (_, own) => own with { ContentType = "text/html; charset=utf-8" }),
        FaultKind.Change("duplicate-keys", "Every member of the JSON object comes twice, the second time with null.", FaultTarget.Requests,
            (_, own) => JsonChange.OfObject(own, json => JsonChange.Append(json, json.Select(member => (member.Key, "null"))))),
        FaultKind.Change("deep-body", $"The JSON object has one more member, with {Deepness} arrays inside each other.", FaultTarget.Requests,
            (_, own) => JsonChange.OfObject(own, json => JsonChange.Append(json, [("nested", new string('[', Deepness) + new string(']', Deepness))]))),
        FaultKind.Change("huge-body", "100 MB of white space come before the JSON.", FaultTarget.Requests, (_, own) => PaddedBody.Plain(own)),
        FaultKind.Change("gzip-bomb", "256 MB of white space come before the JSON, as 256 kB of Content-Encoding: gzip.", FaultTarget.Requests, (_, own) => PaddedBody.Gzip(own)),
    ];
}
