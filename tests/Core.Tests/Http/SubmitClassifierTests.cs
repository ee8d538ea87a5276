using System.Globalization;
using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class SubmitClassifierTests
{
    private static readonly int[] s_refusals = [301, 302, 307, 308, 400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 431];

    public static TheoryData<int> AllStatuses => [.. Enumerable.Range(100, 500)];

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Every_status_of_a_request_that_was_sent_whole_proves_what_HTTP_says_and_no_more(int status)
    {
        var expected = status switch
        {
            >= 200 and < 300 => SubmitOutcome.Accepted,
            429 => SubmitOutcome.RateLimited,
            _ when s_refusals.Contains(status) => SubmitOutcome.Refused,
            _ => SubmitOutcome.Unknown,
        };

        Assert.Equal(expected, SubmitClassifier.Classify(isHandedOver: true, (HttpStatusCode)status));
    }

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void No_status_of_a_request_whose_last_byte_never_left_is_unknown(int status)
    {
        var sent = SubmitClassifier.Classify(isHandedOver: true, (HttpStatusCode)status);

        Assert.Equal(sent == SubmitOutcome.Unknown ? SubmitOutcome.NotSent : sent, SubmitClassifier.Classify(isHandedOver: false, (HttpStatusCode)status));
    }

    [Fact]
    public void Without_an_answer_the_last_byte_decides()
    {
        Assert.Equal(SubmitOutcome.NotSent, SubmitClassifier.Classify(isHandedOver: false, status: null));
        Assert.Equal(SubmitOutcome.Unknown, SubmitClassifier.Classify(isHandedOver: true, status: null));
    }

    [Theory]
    [InlineData("303 408 409 425")]
    [InlineData("500 501 502 503 504 507 520 521 522 523 524 525 529 530")]
    [InlineData("100 101 102 103")]
    public void Statuses_that_do_not_deny_the_task_leave_its_fate_open(string statuses) =>
        Assert.All(statuses.Split(' '), status => Assert.Equal(SubmitOutcome.Unknown, SubmitClassifier.Classify(isHandedOver: true, (HttpStatusCode)int.Parse(status, CultureInfo.InvariantCulture))));
}
