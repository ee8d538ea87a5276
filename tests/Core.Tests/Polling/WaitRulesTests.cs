using Reelwire.Core.Tests.Tasks;

namespace Reelwire.Core.Tests.Polling;

public sealed class WaitRulesTests
{
    [Theory]
    [InlineData(null, false)] // no connection, no answer, a time limit
    [InlineData(200, false)] // an answer that cannot be read
    [InlineData(301, false)]
    [InlineData(400, false)]
    [InlineData(401, true)]
    [InlineData(402, false)]
    [InlineData(403, true)]
    [InlineData(404, false)]
    [InlineData(408, false)]
    [InlineData(409, false)]
    [InlineData(410, false)]
    [InlineData(425, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(503, false)]
    [InlineData(504, false)]
    [InlineData(522, false)]
    public void Only_a_refused_key_ends_a_wait_at_once(int? status, bool ends) => Assert.Equal(ends, WaitRules.Ends(FakeProtocol.Failure(status)));

    [Theory]
    [InlineData(404, 59, false)]
    [InlineData(404, 60, false)]
    [InlineData(404, 61, true)]
    [InlineData(410, 61, true)]
    [InlineData(400, 61, false)]
    [InlineData(500, 61, false)]
    [InlineData(null, 61, false)]
    public void A_denial_counts_after_the_grace(int? status, int age, bool isDenial) =>
        Assert.Equal(isDenial, WaitRules.IsDenial(FakeProtocol.Failure(status), TimeSpan.FromSeconds(age), new PollingOptions().NotFoundGrace));
}
