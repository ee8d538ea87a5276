using System.Net.Sockets;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Tests.Faults;

namespace Reelwire.Simulator.Tests.Listeners;

/// <summary>The port that each host has for itself.</summary>
public sealed class HostListenerTests
{
    [Fact]
    public async Task Each_host_has_a_port_of_its_own_beside_the_one_of_all()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var ports = Enum.GetValues<VendorHost>().Select(host => simulator.AddressOf(host).Port).Append(simulator.BaseAddress.Port);

        Assert.Equal(7, ports.Distinct().Count());
    }

    [Fact]
    public async Task A_host_that_refuses_does_so_alone_and_on_its_own_port()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Refuse(simulator);

        Assert.False(await ConnectsAsync(simulator.Novita.Port));
        Assert.True(await ConnectsAsync(simulator.Freepik.Port));
        Assert.True(await ConnectsAsync(simulator.BaseAddress.Port));
    }

    [Fact]
    public async Task It_takes_connections_again_when_its_time_is_over()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        Refuse(simulator, TimeSpan.FromSeconds(5));

        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(await ConnectsAsync(simulator.Novita.Port));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await ConnectsAsync(simulator.Novita.Port));
        Assert.Empty(simulator.Faults.All);
    }

    [Fact]
    public async Task It_takes_connections_again_when_the_last_such_fault_is_removed()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var (first, second) = (Refuse(simulator), Refuse(simulator));

        simulator.Faults.Remove(first.Id);
        Assert.False(await ConnectsAsync(simulator.Novita.Port));
        simulator.Faults.Remove(second.Id);
        Assert.True(await ConnectsAsync(simulator.Novita.Port));
        Refuse(simulator);
        simulator.Reset();
        Assert.Equal(200, (int)(await Reply.PostAsync(simulator.Novita + FaultScene.Path, "Bearer any", FaultScene.Valid)).Status);
    }

    [Fact]
    public async Task A_connection_that_is_open_is_reset()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        using var client = await RawClient.ConnectAsync(simulator.Novita.Port);
        await client.SendAsync(RawClient.Submit());
        await client.ReadAsync(RawClient.IsWhole);

        Refuse(simulator);

        Assert.Equal("reset", (await client.ReadAsync()).End);
    }

    [Fact]
    public async Task A_simulator_that_refuses_can_be_stopped()
    {
        var simulator = await FixtureSimulator.StartAsync();
        Refuse(simulator);

        await simulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.False(await ConnectsAsync(simulator.Novita.Port));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_its_number()
    {
        await using var first = await FixtureSimulator.StartAsync();

        var exception = await Assert.ThrowsAsync<IOException>(() => FixtureSimulator.StartAsync(new SimulatorOptions { Port = first.Freepik.Port - 1 }));

        Assert.Contains("address already in use", exception.Message, StringComparison.Ordinal);
    }

    private static ScriptedFault Refuse(VendorSimulator simulator, TimeSpan? duration = null) =>
        simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = FaultKinds.ConnectionRefused, Duration = duration });

    private static async Task<bool> ConnectsAsync(int port)
    {
        try
        {
            using var client = await RawClient.ConnectAsync(port);
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
    }
}
