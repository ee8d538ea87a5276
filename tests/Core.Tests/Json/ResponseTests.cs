using System.Text;
using System.Text.Json;

namespace Reelwire.Core.Tests.Json;

/// <summary>How an answer is read: tolerant of everything that can still be understood.</summary>
public sealed class ResponseTests
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
    public void Text_is_read_from_whatever_the_vendor_sends(string json, string? expected) => Assert.Equal(expected, Read("text", json).Text);

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
    public void An_integer_is_read_from_numbers_and_strings_and_is_absent_otherwise(string json, long? expected) => Assert.Equal(expected, Read("whole", json).Whole);

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("\"-5\"", -5)]
    [InlineData("2147483648", null)]
    [InlineData("0.5", null)]
    public void A_small_integer_is_absent_where_it_is_too_large(string json, int? expected) => Assert.Equal(expected, Read("small", json).Small);

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
    public void A_number_is_read_from_numbers_and_strings_and_is_finite(string json, double? expected) => Assert.Equal(expected, Read("number", json).Number);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", null)]
    [InlineData("\"yes\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void A_boolean_is_read_from_booleans_and_strings_and_is_absent_otherwise(string json, bool? expected) => Assert.Equal(expected, Read("flag", json).Flag);

    [Theory]
    [InlineData("\"small\"", "small")]
    [InlineData("\"huge\"", "huge")]
    [InlineData("7", "7")]
    [InlineData("null", null)]
    public void A_value_of_an_enumeration_is_read_whether_known_or_not(string json, string? expected) => Assert.Equal(expected, Read("size", json).Size?.Value);

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("\"five\"", null)]
    [InlineData("null", null)]
    public void So_is_one_of_numbers_and_what_is_none_is_absent(string json, long? expected) => Assert.Equal(expected, Read("seconds", json).Seconds?.Value);

    [Fact]
    public void Objects_lists_and_values_by_name_are_read_with_what_they_hold()
    {
        var read = TestAnswer.Parse("""{"inner":{"text":1},"texts":["a",2,null],"wholes":[1,"2",null],"sizes":{"a":"small","b":"huge"}}"""u8.ToArray());

        Assert.Equal("1", read.Inner!.Text);
        Assert.Equal<string?>(["a", "2", null], read.Texts!);
        Assert.Equal([1, 2, 0], read.Wholes!);
        Assert.Equal(("small", "huge"), (read.Sizes!["a"].Value, read.Sizes["b"].Value));
    }

    [Theory]
    [InlineData("inner", "\"text\"")]
    [InlineData("texts", "{}")]
    [InlineData("wholes", "[\"many\"]")]
    [InlineData("sizes", "[]")]
    public void What_is_no_object_or_list_is_no_answer(string member, string json) => Assert.Throws<JsonException>(() => Read(member, json));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"text\":")]
    public void An_answer_is_an_object(string json) => Assert.ThrowsAny<JsonException>(() => TestAnswer.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Unknown_members_are_kept_as_they_are_at_every_depth()
    {
        var read = TestAnswer.Parse("""{"new":{"a" : 1.0},"text":"a","inner":{"newer":[1]},"flag":true,"newest":null}"""u8.ToArray());

        Assert.Equal(["new", "newest"], read.AdditionalProperties!.Keys);
        Assert.Equal("""{"a" : 1.0}""", read.AdditionalProperties["new"].GetRawText());
        Assert.Equal("[1]", read.Inner!.AdditionalProperties!["newer"].GetRawText());
        Assert.True(read.Flag);
    }

    [Fact]
    public void An_answer_without_unknown_members_keeps_none() => Assert.Null(Read("text", "\"a\"").AdditionalProperties);

    [Fact]
    public void Of_members_of_the_same_name_the_last_counts()
    {
        var read = TestAnswer.Parse("""{"text":"a","new":1,"text":"b","new":2}"""u8.ToArray());

        Assert.Equal("b", read.Text);
        Assert.Equal("2", Assert.Single(read.AdditionalProperties!).Value.GetRawText());
    }

    [Fact]
    public void A_name_counts_however_it_is_escaped() => Assert.Equal("é", TestAnswer.Parse("""{"te\u0078t":"\u00e9"}"""u8.ToArray()).Text);

    [Fact]
    public void A_list_longer_than_most_is_read_whole()
    {
        var texts = Enumerable.Range(0, 1_000).Select(index => $"text {index}").ToArray();

        var read = TestAnswer.Parse(Encoding.UTF8.GetBytes($$"""{"inner":{"texts":["{{string.Join("\",\"", texts)}}"],"new":1},"whole":7}"""));

        Assert.Equal(texts, read.Inner!.Texts);
        Assert.Equal("1", read.Inner.AdditionalProperties!["new"].GetRawText());
        Assert.Equal(7, read.Whole);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { (byte)'\\', (byte)'u', (byte)'d', (byte)'8', (byte)'0', (byte)'0' })]
    public void A_text_that_holds_no_characters_is_no_answer(byte[] text) => Assert.Throws<JsonException>(() => TestAnswer.Parse((byte[])[.. "{\"text\":\""u8, .. text, .. "\"}"u8]));

    [Fact]
    public void To_look_which_of_several_things_it_is_takes_nothing_from_it()
    {
        using var json = new ResponseTokens("""{"type":"a","text":"b"}"""u8.ToArray());

        Assert.True(json.Root.Is("type", "a"));
        Assert.True(json.Root.HasAny("absent", "type"));
        Assert.False(json.Root.Is("type", "b"));
        Assert.Equal("a", json.Root.AsObject<TestAnswer>()!.AdditionalProperties!["type"].GetString());
    }

    [Fact]
    public void What_is_no_JSON_is_told_as_that_and_not_by_the_reader() =>
        Assert.Equal(typeof(JsonException), Assert.ThrowsAny<JsonException>(() => TestAnswer.Parse("""{"text":"a"} {}"""u8.ToArray())).GetType());

    [Fact]
    public void The_raw_json_is_kept()
    {
        var json = """{ "text" : "\u00e9" }"""u8.ToArray();

        Assert.Equal(json, TestAnswer.Parse(json).RawJson.ToArray());
    }

    private static TestAnswer Read(string member, string json) => TestAnswer.Parse(Encoding.UTF8.GetBytes($$"""{"{{member}}":{{json}}}"""));
}
