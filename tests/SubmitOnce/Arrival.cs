using Reelwire.Simulator.Requests;

namespace Reelwire.SubmitOnce;

/// <summary>Tells the trial that runs of each request that the simulator has whole, before it is answered.</summary>
internal sealed class Arrival
{
    private volatile Action<RecordedRequest> _told = _ => { };

    public void Listen(Action<RecordedRequest> told) => _told = told;

    public void Tell(RecordedRequest request) => _told(request);
}
