namespace Reelwire.Core.Tests.Http;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("abc-123", "/tasks/abc-123/status")]
    [InlineData("a/b", "/tasks/a%2Fb/status")]
    [InlineData("user:42", "/tasks/user%3A42/status")]
    [InlineData("../../admin", "/tasks/..%2F..%2Fadmin/status")]
    [InlineData("a?b#c%d e", "/tasks/a%3Fb%23c%25d%20e/status")]
    [InlineData("für", "/tasks/f%C3%BCr/status")]
    [InlineData("...", "/tasks/.../status")]
    public void An_id_stays_in_its_segment(string id, string expected) =>
        Assert.Equal(expected, new RequestPath().Literal("/tasks/").Segment("id", id).Literal("/status").ToString());

    [Fact]
    public void What_is_added_stands_in_its_order() =>
        Assert.Equal("a/b?q=c", new RequestPath().Segment("id", "a").Literal("/").Literal("b").Query("q", "c").ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_would_name_another_resource_is_refused_by_its_name(string id)
    {
        var exception = Assert.Throws<ArgumentException>(() => new RequestPath().Segment("taskId", id));

        Assert.Equal("taskId", exception.ParamName);
    }

    [Fact]
    public void Query_parameters_are_escaped_and_joined_and_left_out_when_absent() =>
        Assert.Equal(
            "/list?task_id=a%26b%3Dc&logs=true&page=-3&ratio=0.5",
            new RequestPath().Literal("/list").Query("task_id", "a&b=c").Query("absent", (string?)null).Query("logs", (bool?)true).Query("none", (bool?)null).Query("page", (long?)-3).Query("ratio", (double?)0.5).ToString());

    [Fact]
    public void An_absent_flag_is_not_false() => Assert.Equal("?x=false", new RequestPath().Query("x", (bool?)false).Query("y", (bool?)null).ToString());
}
