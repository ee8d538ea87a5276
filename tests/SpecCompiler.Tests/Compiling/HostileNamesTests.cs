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
    public void A_method_with_code_in_it_is_refused() =>
        Assert.Equal("SC0105", new Acme().Operations("""{ "/a": { "get(\"pwn\")] //": { "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": {} } } } } } } }""").Error().Id);

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

    [Fact]
    public void No_line_end_of_a_default_value_gets_into_a_comment()
    {
        var acme = new Acme();
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, expectedSeconds: 60", "docs/one, expectedSeconds: 60, billing: [a]", StringComparison.Ordinal);
        var document = acme.Page("one", """{ "a": { "type": "string", "description": "One.", "default": "x\u2028public int Pwn;" } }""").Document();
        document.Member("OneRequest", "a")["x-csharp"]!["summary"].Is("""["One.", "Always sent, since the price depends on it; x public int Pwn; by default."]""");
    }

    [Fact]
    public void What_no_eye_sees_gets_into_no_comment()
    {
        var document = new Acme().Page("one", """{ "a": { "type": "string", "description": "\u202eone\u200b \ufeff\ufffetwo\u00ad \ud83d\ude00\u200d" } }""").Document();
        document.Member("OneRequest", "a")["x-csharp"]!["summary"].Is("""["one two \ud83d\ude00\u200d"]""");
    }

    [Theory]
    [InlineData("3d")]
    [InlineData("_")]
    [InlineData("request")]
    [InlineData("cancellation-token")]
    [InlineData("transport")]
    public void A_parameter_that_CSharp_cannot_have_asks_for_a_name(string parameter) => Assert.Equal("SC0107", WithParameters(parameter).Error().Id);

    [Fact]
    public void Two_parameters_of_one_name_clash() => Assert.Equal("SC0108", WithParameters("a-b", "a_b").Error().Id);

    [Fact]
    public void A_parameter_takes_the_name_that_it_is_given()
    {
        var acme = WithParameters("3d");
        acme.VendorYaml += "names: { members: { get-one: { 3d: depth } } }\n";
        Assert.Equal("depth", (string?)acme.Document().Operation("get", "/a")["x-csharp"]!["arguments"]![0]!["name"]);
    }

    [Fact]
    public void A_name_that_no_compiler_takes_is_refused() =>
        Assert.Equal("SC0105", new Acme().Page("one", $$"""{ "{{new string('a', 251)}}": { "type": "string" } }""").Error().Id);

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

    private static Acme WithParameters(params string[] names) => new Acme().Operations($$"""
        { "/a": { "get": { "parameters": [{{string.Join(", ", names.Select(name => $$"""{ "name": "{{name}}", "in": "query", "schema": { "type": "string" } }"""))}}],
          "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": {} } } } } } } }
        """);
}
