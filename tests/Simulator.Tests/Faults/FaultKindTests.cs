using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Every kind in the catalogue does what it says, over real sockets; and without it, the same look sees something else.</summary>
public sealed class FaultKindTests
{
    private static readonly FaultProbe[] s_probes = [.. ConnectionProbes.All, .. StatusProbes.All, .. BodyProbes.All, .. TaskProbes.All, .. WebhookProbes.All];

    public static TheoryData<string> Kinds => [.. FaultKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> KindsThatHitSubmits => [.. FaultKinds.All.Where(kind => kind.Target is FaultTarget.Requests or FaultTarget.Submits).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_shows(string kind)
    {
        var probe = Find(kind);
        await using var scene = await FaultScene.StartAsync(probe);
        var fault = scene.Simulator.Faults.Add(FaultOf(probe));

        Assert.Equal(probe.Seen, await probe.LookAsync(scene));
        Assert.Equal(fault.Kind.Target == FaultTarget.Listener ? 0 : 1, fault.Struck); // nobody sees a refused connection
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_it_there_is_no_such_thing(string kind)
    {
        var probe = Find(kind);
        await using var scene = await FaultScene.StartAsync(probe);
        var fault = scene.Simulator.Faults.Add(FaultOf(probe));
        scene.Simulator.Faults.Remove(fault.Id);

        Assert.NotEqual(probe.Seen, await probe.LookAsync(scene));
    }

    [Theory]
    [MemberData(nameof(KindsThatHitSubmits))]
    public async Task A_submit_that_it_hits_is_charged_as_the_catalogue_or_the_script_says(string kind)
    {
        bool[] expected = FaultKinds.All.Single(known => known.Name == kind).Acceptance switch
        {
            FaultAcceptance.Never => [false],
            FaultAcceptance.Always => [true],
            FaultAcceptance.Yes => [true, true, false],
            _ => [false, true, false],
        };
        bool?[] scripted = [null, true, false];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i] ? 1 : 0, await ChargesAsync(FaultOf(Find(kind)) with { Accept = scripted[i] }));
        }
    }

    private static async Task<int> ChargesAsync(Fault fault)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(fault);
        using var client = await RawClient.ConnectAsync(simulator.Novita.Port);
        await client.SendAsync(RawClient.Submit());
        while (simulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        return simulator.Charges.Count;
    }

    private static FaultProbe Find(string kind) =>
        s_probes.SingleOrDefault(probe => probe.Kind == kind) ?? throw new InvalidOperationException($"The kind '{kind}' has no test of its own: add a probe for it.");

    private static Fault FaultOf(FaultProbe probe) => new()
    {
        Host = probe.Host,
        Kind = probe.Kind,
        Answer = probe.Kind == FaultKinds.Answer ? SimulatedAnswer.Json(418, "I am a teapot") with { ContentType = "text/plain" } : null,
    };
}
