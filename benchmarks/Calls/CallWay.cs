namespace Reelwire.Benchmarks.Calls;

/// <summary>A way to call the vendor.</summary>
/// <param name="Name">As in the table and in the JSON.</param>
/// <param name="NewCaller">Makes it over a handler that stands for the network.</param>
internal sealed record CallWay(string Name, Func<HttpMessageHandler, ICaller> NewCaller)
{
    /// <summary>What the others are measured against.</summary>
    public static CallWay HandWritten { get; } = new("handwritten", network => new HandWrittenCaller(network));

    /// <summary>Ours first.</summary>
    public static IReadOnlyList<CallWay> All { get; } =
    [
        new("reelwire", network => new ReelwireCaller(network)),
        new("listened", network => new ListenedCaller(network)),
        new("restsharp", network => new RestSharpCaller(network)),
        new("nswag", network => new NSwagCaller(network)),
    ];
}
