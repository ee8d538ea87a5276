using System.Text;

namespace Reelwire.Core.Tests.Json;

public sealed class JsonAdditionTests
{
    [Theory]
    [InlineData("{}", "hook", """{"hook":"u"}""")]
    [InlineData("""{"a":1}""", "hook", """{"a":1,"hook":"u"}""")]
    [InlineData("""{ "a" : {"hook":"inside"} , "b":["hook"] }""", "hook", """{ "a" : {"hook":"inside"} , "b":["hook"] ,"hook":"u"}""")]
    [InlineData("{}", "extra.webhook.url", """{"extra":{"webhook":{"url":"u"}}}""")]
    [InlineData("""{"a":"é","extra":{},"z":0}""", "extra.webhook.url", """{"a":"é","extra":{"webhook":{"url":"u"}},"z":0}""")]
    [InlineData("""{"extra":{"webhook":{"test":true}}}""", "extra.webhook.url", """{"extra":{"webhook":{"test":true,"url":"u"}}}""")]
    public void The_member_is_added_where_it_belongs_and_nothing_else_changes(string json, string members, string expected) => Assert.Equal(expected, Add(json, members, "u"));

    [Theory]
    [InlineData("""{"hook":"mine"}""", "hook")]
    [InlineData("""{"hook":null}""", "hook")]
    [InlineData("""{"h\u006fok":"mine"}""", "hook")]
    [InlineData("""{"extra":{"webhook":{"url":"mine"}}}""", "extra.webhook.url")]
    [InlineData("""{"extra":"text"}""", "extra.webhook.url")]
    [InlineData("[]", "hook")]
    public void What_stands_in_its_place_stays(string json, string members) => Assert.Null(Add(json, members, "u"));

    [Fact]
    public void The_text_is_escaped() => Assert.Equal("""{"hook":"\u0022"}""", Add("{}", "hook", "\""));

    private static string? Add(string json, string members, string value) => JsonAddition.Add(Encoding.UTF8.GetBytes(json), members.Split('.'), value) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
