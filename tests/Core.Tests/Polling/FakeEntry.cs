namespace Reelwire.Core.Tests.Polling;

/// <summary>An entry of the scheduler whose looks are counted, and answered when the test says so.</summary>
internal sealed class FakeEntry(Func<ValueTask<long>> look) : IPolled
{
    public long Due { get; set; }

    public int Looks { get; private set; }

    public bool IsClosed { get; private set; }

    public ValueTask<long> LookAsync()
    {
        Looks++;
        return look();
    }

    public void Close() => IsClosed = true;
}
