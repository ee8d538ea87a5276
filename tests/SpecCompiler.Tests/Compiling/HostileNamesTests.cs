namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class HostileNamesTests
{
    [Fact]
    public void A_member_name_with_code_in_it_is_refused_at_its_line()
    {
        var error = new Acme().Page("one", """{ "x\")] public static int Pwn => 1; [JsonPropertyName(\"y": { "type": "string" } }""").Error();
        Assert.Equal(("SC0105", "one.md", 7), (error.Id, error.File, error.Line));
    }

    [Fact]
    public void A_path_with_code_in_it_is_refused() =>
        Assert.Equal("SC0106", new Acme().Page("one", Acme.Prompt, path: "/a\"); System.Console.WriteLine(\"pwn").Error().Id);

    [Fact]
    public void Values_become_escaped_literals()
    {
        var document = new Acme().Page("one", """{ "a": { "type": "string", "enum": ["x\"; Pwn(); //", "y"] } }""").Document();
        Assert.Equal("""
            "x\"; Pwn(); //"
            """, (string?)document.Schema("OneA")["x-csharp"]!["members"]![0]!["literal"]);
        Assert.Equal("XPwn", (string?)document.Schema("OneA")["x-csharp"]!["members"]![0]!["name"]);
    }

    [Fact]
    public void No_line_end_of_any_kind_gets_into_a_comment()
    {
        var document = new Acme().Page("one", """{ "a": { "type": "string", "description": "one\r\ntwo\u2028three\u0085four\u000bfive\u0007" } }""").Document();
        document.Member("OneRequest", "a")["x-csharp"]!["summary"].Is("""["one", "two", "three", "four", "five"]""");
    }

    [Theory]
    [InlineData("toString")]
    [InlineData("validate")]
    [InlineData("OneRequest")]
    [InlineData("3d")]
    public void A_member_that_CSharp_cannot_have_asks_for_a_name(string member) =>
        Assert.Equal("SC0107", new Acme().Page("one", $$"""{ "{{member}}": { "type": "string" } }""").Error().Id);

    [Fact]
    public void An_argument_named_like_a_keyword_takes_an_at_sign()
    {
        var acme = new Acme
        {
            ProtocolYaml = """
                openapi: 3.0.3
                hosts: { api: { paths: { "/a/{class}": { get: { operationId: get-it, responses: { "200": { description: OK, content: { application/json: { schema: {} } } } } } } } } }
                """,
        }.Page("one", Acme.Prompt);
        var facts = acme.Document().Operation("get", "/a/{class}")["x-csharp"]!;
        Assert.Equal("@class", (string?)facts["arguments"]![0]!["name"]);
        facts["segments"].Is("""[{ "literal": "/a/" }, { "argument": "@class" }]""");
    }
}
