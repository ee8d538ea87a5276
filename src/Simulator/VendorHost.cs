namespace Reelwire.Simulator;

/// <summary>A vendor's API host, as the simulator plays it under a path of its own.</summary>
public enum VendorHost
{
    /// <summary>api.freepik.com, under <c>/freepik</c>.</summary>
    Freepik,

    /// <summary>queue.fal.run, under <c>/fal/queue</c>.</summary>
    FalQueue,

    /// <summary>fal.run, under <c>/fal/run</c>.</summary>
    FalRun,

    /// <summary>rest.fal.ai, under <c>/fal/rest</c>.</summary>
    FalRest,

    /// <summary>api.novita.ai, under <c>/novita</c>.</summary>
    Novita,

    /// <summary>api.aimlapi.com, under <c>/aimlapi</c>.</summary>
    AimlApi,
}
