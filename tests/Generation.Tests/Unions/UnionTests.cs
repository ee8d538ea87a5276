namespace Reelwire.Generation.Tests.Unions;

/// <summary>A member that is one of several things: sent as whichever it is, and read as whichever it is.</summary>
public sealed class UnionTests(UnionClient client) : IClassFixture<UnionClient>
{
    [Fact]
    public void Each_case_is_sent_as_it_is() =>
        Assert.Equal(
            [
                """{"size":"tall"}""",
                """{"size":{"width":512},"words":"hello","strength":0.5}""",
                """{"size":{"w" : 1.0},"words":["a","b"],"strength":"0.5"}""",
                """{"size":"wide","image":"https://a.example/1.png","parts":[{"type":"text","text":"x"},{"type":"image","image_url":"https://a.example/2.png"}]}""",
                """{"size":"wide","image":["https://a.example/1.png"]}""",
            ],
            client.Call<string[]>("Sent"));

    [Fact]
    public void A_case_is_checked_by_its_own_rules_and_told_with_its_path() =>
        Assert.Equal(
            [
                "size.width: must be at most 4096",
                "words: has 3 items; at most 2 are allowed",
                "parts[0].text: has 8 characters; at most 5 are allowed",
                "size: is a default, which has no value",
                "words: has 8 characters; at most 5 are allowed",
            ],
            client.Call<string[]>("Faults"));

    [Theory]
    [InlineData("""{"made":"nothing"}""", "name nothing")]
    [InlineData("""{"made":"something new"}""", "name something new")]
    [InlineData("""{"made":true}""", "flag True")]
    [InlineData("""{"made":0.5}""", "number 0.5")]
    [InlineData("""{"made":["a","b"]}""", "list a b")]
    [InlineData("""{"made":{"type":"film","url":"u"}}""", "film u")]
    [InlineData("""{"made":{"error":"no"}}""", "failure no")]
    [InlineData("""{"made":{"type":"sound","hz":440}}""", """other {"type":"sound","hz":440}""")]
    [InlineData("""{"made":null}""", "nothing at all")]
    [InlineData("""{}""", "nothing at all")]
    public void An_answer_can_be_switched_on(string json, string told) => Assert.Equal(told, client.Call<string>("Told", json));

    [Theory]
    [InlineData("""{"type" : "sound", "hz":4.40e2, "note":"\u00e9<\/b>"}""", """{"type" : "sound", "hz":4.40e2, "note":"\u00e9<\/b>"}""")]
    [InlineData("\"something new\"", "\"something new\"")]
    [InlineData("""["a",  "b"]""", """["a","b"]""")]
    [InlineData("""{"type":"film","seconds":3,"fps":24}""", """{"type":"film","url":null,"seconds":3,"fps":24}""")]
    public void What_was_read_is_written_again_and_an_unknown_case_byte_for_byte(string made, string written) =>
        Assert.Contains($"\"made\":{written}}}", client.Call<string>("Again", $$"""{"made":{{made}}}"""), StringComparison.Ordinal);
}
