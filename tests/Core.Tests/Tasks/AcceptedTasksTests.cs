using System.Globalization;

namespace Reelwire.Core.Tests.Tasks;

public sealed class AcceptedTasksTests
{
    private readonly AcceptedTasks _accepted = new();

    [Fact]
    public void The_last_thousand_tasks_are_known_and_older_ones_are_not()
    {
        for (var id = 0; id <= 1000; id++)
        {
            _accepted.Add(id.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(_accepted.Contains("0"));
        Assert.True(_accepted.Contains("1"));
        Assert.True(_accepted.Contains("1000"));
    }

    [Fact]
    public void A_task_that_is_told_twice_takes_the_place_of_one()
    {
        _accepted.Add("first");
        for (var id = 0; id < 1000; id++)
        {
            _accepted.Add("again");
        }

        Assert.True(_accepted.Contains("first"));
    }
}
