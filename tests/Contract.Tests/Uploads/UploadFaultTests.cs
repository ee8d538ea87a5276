using Reelwire.Contract.Tests.Faults;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>Holds a submit whose image is uploaded first against the table: a failed upload is told as such, and nothing is submitted then.</summary>
public sealed class UploadFaultTests(UploadScene scene) : IClassFixture<UploadScene>
{
    private const string Begin = "initiate-upload", Put = "put-upload", Submit = "submit-seedance-v1-pro-image-to-video";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => new(UploadFaultTable.Rows.Select(row => row.Kind));

    public static TheoryData<string> KindsOfPuts => new(UploadFaultTable.Rows.Where(row => row.Put is not null).Select(row => row.Kind));

    [Fact]
    public void Every_kind_that_can_strike_an_upload_has_its_row() =>
        Assert.Equal(FaultKinds.All.Where(kind => kind.Target is FaultTarget.Requests or FaultTarget.Listener or FaultTarget.Connections).Select(kind => kind.Name), UploadFaultTable.Rows.Select(row => row.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_place_that_is_not_given_comes_to_what_the_table_says(string name)
    {
        var (kind, row) = Find(name);

        var (told, sent) = await MeetAsync(kind, Begin, once: false);

        AssertTold(told == row.BeginOr ? row.BeginOr : row.Begin, told);
        Assert.Equal(row.Begins, sent);
        if (kind.Target != FaultTarget.Listener)
        {
            AssertTold(row.Begins > 1 ? "accepted" : row.Begin, (await MeetAsync(kind, Begin, once: true)).Told);
        }
    }

    [Theory]
    [MemberData(nameof(KindsOfPuts))]
    public async Task Bytes_that_are_not_stored_come_to_what_the_table_says(string name)
    {
        var (kind, row) = Find(name);

        var (told, _) = await MeetAsync(kind, Put, once: false);

        AssertTold(row.Put!, told);
        Assert.Equal((row.Puts, row.Puts), (scene.Asked(Put), scene.Asked(Begin)));
        AssertTold(row.Puts > 1 ? "accepted" : row.Put!, (await MeetAsync(kind, Put, once: true)).Told);
    }

    // What the submit came to, and how many requests for a place there were.
    private async Task<(string Told, int Sent)> MeetAsync(FaultKind kind, string operation, bool once)
    {
        scene.Reset();
        var fault = scene.Simulator.Faults.Add(new Fault
        {
            Host = VendorHost.FalRest,
            Kind = kind.Name,
            Operation = kind.Target == FaultTarget.Requests ? operation : null,
            Occurrence = kind.Target == FaultTarget.Listener ? null : once ? new FaultOccurrence { Next = 1 } : new FaultOccurrence { Every = 1 },
            Answer = kind.Name == FaultKinds.Answer ? SimulatedAnswer.Json(418, "I am a teapot") : null,
        });
        var connection = new CountingConnection
        {
            OnAnswer = () =>
            {
                if (kind.Name == "slow-answer" && operation == Begin && (!once || fault.Seen == 1))
                {
                    scene.Expire();
                }
            },
        };
        await using var client = scene.NewClient(connection: connection);
        try
        {
            await client.Models[0].SubmitAsync(new VideoPrompt { Prompt = "She smiles", Image = MediaInput.FromBytes(Png.OfSize(640, 480, 4000)) }, Token);
            return ("accepted", connection.Sent[HttpMethod.Post] - 1);
        }
        catch (ReelwireException failure)
        {
            Assert.Equal(("fal", BillingImpact.NotBilled, null), (failure.Vendor, failure.Billing, failure.Handle));
            Assert.Contains("Nothing was bought.", failure.Message.Replace("; repeat it", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("http:", failure.ToString(), StringComparison.Ordinal);
            return (failure.GetType().Name, connection.Sent[HttpMethod.Post]);
        }
    }

    private void AssertTold(string expected, string told)
    {
        Assert.Equal(expected, told);
        var accepted = expected == "accepted" ? 1 : 0;
        Assert.Equal((accepted, accepted), (scene.Asked(Submit), scene.Simulator.Charges.Count));
    }

    private static (FaultKind Kind, UploadFaultRow Row) Find(string name) => (FaultKinds.All.Single(kind => kind.Name == name), UploadFaultTable.Rows.Single(row => row.Kind == name));
}
