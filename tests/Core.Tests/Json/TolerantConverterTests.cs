using System.Text.Json;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Json;

public sealed class TolerantConverterTests
{
    [Theory]
    [InlineData("\"abc\"", "abc")]
    [InlineData("\"\"", "")]
    [InlineData("42", "42")]
    [InlineData("1.0e3", "1.0e3")]
    [InlineData("false", "false")]
    [InlineData("null", null)]
    [InlineData("{\"a\": [1, 2]}", "{\"a\": [1, 2]}")]
    [InlineData("[null]", "[null]")]
    public void Text_is_read_from_whatever_the_vendor_sends(string json, string? expected) => Assert.Equal(expected, Read("task_id", json).TaskId);

    [Theory]
    [InlineData("42", 42L)]
    [InlineData("-1", -1L)]
    [InlineData("\"42\"", 42L)]
    [InlineData("42.0", 42L)]
    [InlineData("4.2e1", 42L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1e400", null)]
    [InlineData("4.2", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"many\"", null)]
    [InlineData("\"1,000\"", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("[1]", null)]
    public void An_integer_is_read_from_numbers_and_strings_and_is_absent_otherwise(string json, long? expected) => Assert.Equal(expected, Read("count", json).Count);

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("\"0.5\"", 0.5)]
    [InlineData("-3", -3.0)]
    [InlineData("1e400", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("\"0,5\"", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public void A_number_is_read_from_numbers_and_strings_and_is_finite(string json, double? expected) => Assert.Equal(expected, Read("ratio", json).Ratio);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", null)]
    [InlineData("\"yes\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void A_boolean_is_read_from_booleans_and_strings_and_is_absent_otherwise(string json, bool? expected) => Assert.Equal(expected, Read("done", json).Done);

    [Fact]
    public void Members_after_an_object_in_place_of_text_are_still_read()
    {
        var read = JsonSerializer.Deserialize("""{"task_id":{"a":{"b":1}},"count":[[1]],"done":true}""", TestJson.Default.TestResponse)!;

        Assert.Equal("""{"a":{"b":1}}""", read.TaskId);
        Assert.True(read.Done);
    }

    [Fact]
    public void Values_are_written_as_plain_JSON() =>
        Assert.Equal(
            """{"task_id":"a","count":1,"ratio":0.5,"done":false}""",
            JsonSerializer.Serialize(new TestResponse { TaskId = "a", Count = 1, Ratio = 0.5, Done = false }, TestJson.Default.TestResponse));

    private static TestResponse Read(string member, string json) => JsonSerializer.Deserialize($$"""{"{{member}}":{{json}}}""", TestJson.Default.TestResponse)!;
}
