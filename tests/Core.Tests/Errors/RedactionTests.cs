namespace Reelwire.Core.Tests.Errors;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("No image at https://x.example/?key=1 there", "No image at <url> there")]
    [InlineData("'HTTP://X.EXAMPLE/a' and \"data:image/png;base64,AAAA\"", "'<url>' and \"<url>\"")]
    public void A_message_is_told_without_URLs(string? text, string? told) => Assert.Equal(told, Redaction.Text(text));

    [Fact]
    public void A_message_is_cut_to_300_characters()
    {
        Assert.Equal(new string('a', 300), Redaction.Text(new string('a', 300)));
        Assert.Equal(new string('a', 300) + "…", Redaction.Text(new string('a', 301)));
    }

    [Fact]
    public void A_message_is_read_up_to_1200_characters_and_no_further()
    {
        Assert.Equal("<url> b", Redaction.Text("https://" + new string('a', 1190) + " b"));
        Assert.Equal("<url>", Redaction.Text("https://" + new string('a', 1192) + " b"));
    }

    [Theory]
    [InlineData("INVALID_API_KEY", "INVALID_API_KEY")]
    [InlineData("loras[0].path/x-1", "loras[0].path/x-1")]
    [InlineData("no_such<key>", "no_such_key_")]
    [InlineData("no such <key>\n", "<text>")]
    [InlineData("https://x.example/?key=1", "_url_")]
    public void A_code_has_letters_digits_and_few_signs(string code, string told) => Assert.Equal(told, Redaction.Code(code));

    [Fact]
    public void A_code_is_cut_to_80_characters()
    {
        Assert.Equal(new string('a', 80), Redaction.Code(new string('a', 80)));
        Assert.Equal(new string('a', 80), Redaction.Code(new string('a', 81)));
    }
}
