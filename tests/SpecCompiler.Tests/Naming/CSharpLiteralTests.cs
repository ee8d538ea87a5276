using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Tests.Naming;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("1080p", "\"1080p\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("line\nbreak\u2028", "\"line\\nbreak\\u2028\"")]
    [InlineData("é", "\"\\u00E9\"")]
    public void A_text_cannot_end_its_literal(string text, string literal) => Assert.Equal(literal, CSharpLiteral.Of(text));

    [Theory]
    [InlineData(0.4, "0.4")]
    [InlineData(2, "2.0")]
    [InlineData(-1, "-1.0")]
    [InlineData(1e30, "1E+30")]
    public void A_double_stays_a_double(double value, string literal) => Assert.Equal(literal, CSharpLiteral.Of(value));

    [Fact]
    public void An_integer_is_a_long() => Assert.Equal("4294967295L", CSharpLiteral.Of(4294967295));
}
