using System.Net.Sockets;

namespace Reelwire.Simulator.Tests.Hosting;

public sealed class DisposalTests
{
    [Fact]
    public async Task A_simulator_that_is_disposed_twice_stops_once_and_keeps_its_record()
    {
        var simulator = await FixtureSimulator.StartAsync();
        await Reply.GetAsync(simulator.Novita + "/v3/async/task-result?task_id=1", "Bearer any");

        await simulator.DisposeAsync();
        await simulator.DisposeAsync();

        Assert.Single(simulator.Requests);
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", simulator.BaseAddress.Port, TestContext.Current.CancellationToken).AsTask());
    }
}
