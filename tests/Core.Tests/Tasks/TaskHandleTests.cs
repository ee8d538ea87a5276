namespace Reelwire.Core.Tests.Tasks;

public sealed class TaskHandleTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("046b6c7f-0b8a-43b9-b35d-6489e6daee91")]
    [InlineData("user/123:abc")]
    [InlineData("a.b.c")]
    [InlineData("für 🎬")]
    [InlineData("a b?c#d%2F&=+\"<>")]
    [InlineData("x")]
    public void A_handle_comes_back_from_its_text(string id)
    {
        var handle = new TaskHandle("fal", "seedance-v1.5-pro.image-to-video", id, s_time);

        var read = TaskHandle.Parse(handle.ToString());

        Assert.Equal(handle, read);
        Assert.Equal(id, read.TaskId);
        Assert.Equal("seedance-v1.5-pro.image-to-video", read.Operation);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 18, 4, 5, TimeSpan.Zero), read.SubmittedAt);
    }

    [Fact]
    public void A_handle_is_the_documented_text() =>
        Assert.Equal("rw1.novita.seedance-v1-pro-i2v.YS9iOmM.1767290645", new TaskHandle("novita", "seedance-v1-pro-i2v", "a/b:c", s_time).ToString());

    [Theory]
    [InlineData("a/b:c?d")]
    [InlineData("für 🎬 ~~~ >>> ???")]
    public void A_handle_needs_no_escaping_in_a_URL(string id)
    {
        var text = new TaskHandle("aimlapi", "kling_2.1", id, s_time).ToString();

        Assert.Equal(text, Uri.EscapeDataString(text));
    }

    [Fact]
    public void A_handle_of_an_id_of_100_characters_has_at_most_200() =>
        Assert.InRange(new TaskHandle("freepik", "bytedance-seedance-v1-pro-image-to-video", new string('f', 100), s_time).ToString().Length, 1, 200);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("rw1")]
    [InlineData("rw1.fal.op.eA")]
    [InlineData("rw1..op.eA.1")]
    [InlineData("rw1.fal..eA.1")]
    [InlineData("rw1.fal.op..1")]
    [InlineData("rw1.fal.op.eA.")]
    [InlineData("rw1.fal.op.eA.-1")]
    [InlineData("rw1.fal.op.eA.1.5x")]
    [InlineData("rw1.fal.op.eA.+1")]
    [InlineData("rw1.fal.op.eA. 1")]
    [InlineData("rw1.fal.op.eA.01")]
    [InlineData("rw1.fal.op.eA.99999999999999")]
    [InlineData("rw1.fal.op.e.1")]
    [InlineData("rw1.fal.op.e+/A.1")]
    [InlineData("rw1.fal.op.eA==.1")]
    [InlineData("rw1.fal.op.e A.1")]
    [InlineData("rw1.fal.op.eB.1")]
    [InlineData("rw1.fal.op._w.1")]
    [InlineData("rw1.fa/l.op.eA.1")]
    [InlineData("rw1.fal.o/p.eA.1")]
    [InlineData("rw1.fal.ö.eA.1")]
    [InlineData(" rw1.fal.op.eA.1")]
    [InlineData("rw1.fal.op.eA.1\n")]
    [InlineData("RW1.fal.op.eA.1")]
    public void Text_that_is_no_handle_is_refused(string text)
    {
        Assert.False(TaskHandle.TryParse(text, out var handle));
        Assert.Null(handle);
        var failure = Assert.Throws<FormatException>(() => TaskHandle.Parse(text));
        Assert.Contains("no task handle", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rw2.fal.op.eA.1")]
    [InlineData("rw10.fal.op.eA.1.more")]
    public void A_handle_of_another_version_says_so(string text) =>
        Assert.Contains("another version", Assert.Throws<FormatException>(() => TaskHandle.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Null_is_no_handle()
    {
        Assert.False(TaskHandle.TryParse(null, out _));
        Assert.Throws<FormatException>(() => TaskHandle.Parse(null!));
    }

    [Fact]
    public void Text_beyond_all_measure_is_refused() => Assert.False(TaskHandle.TryParse($"rw1.fal.op.{new string('a', 100_000)}.1", out _));

    [Theory]
    [InlineData("fa.l", "op")]
    [InlineData("fa l", "op")]
    [InlineData("", "op")]
    [InlineData("fal", "")]
    [InlineData("fal", "o/p")]
    public void A_handle_that_could_not_be_read_back_is_not_made(string vendor, string operation) =>
        Assert.Throws<ArgumentException>(() => new TaskHandle(vendor, operation, "id", s_time));

    [Fact]
    public void Random_text_never_throws_another_exception()
    {
        var random = new Random(1234);
        const string Alphabet = "rw1.fal-_eA9/ =\u00fc\ud83c";
        for (var round = 0; round < 10_000; round++)
        {
            var text = "rw1." + new string(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());

            if (TaskHandle.TryParse(text, out var handle))
            {
                Assert.Equal(text, handle.ToString());
            }
        }
    }
}
