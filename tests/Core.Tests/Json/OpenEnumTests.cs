using System.Globalization;
using System.Text.Json;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Json;

public sealed class OpenEnumTests
{
    [Theory]
    [InlineData("small", true)]
    [InlineData("SMALL", false)]
    [InlineData("extra-large 🎬", false)]
    [InlineData("", false)]
    public void A_value_comes_back_as_it_was_sent_whether_known_or_not(string value, bool isKnown)
    {
        var read = Read($$"""{"size":"{{value}}"}""").Size;

        Assert.Equal(value, read.Value);
        Assert.Equal(isKnown, read.IsKnown);
        Assert.Equal(value, Read(Write(new OpenMembers { Size = read })).Size.Value);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public void A_number_comes_back_as_it_was_sent_also_from_a_string(string number)
    {
        var value = long.Parse(number, CultureInfo.InvariantCulture);

        Assert.Equal(value, Read($$"""{"seconds":{{number}}}""").Seconds.Value);
        Assert.Equal(value, Read($$"""{"seconds":"{{number}}"}""").Seconds.Value);
        Assert.Contains($"\"seconds\":{number}", Write(new OpenMembers { Seconds = new TestSeconds(value) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""["x"]""", """["x"]""")]
    public void Whatever_stands_in_place_of_text_is_read_as_its_text(string json, string expected) =>
        Assert.Equal(expected, Read($$"""{"size":{{json}}}""").Size.Value);

    [Theory]
    [InlineData("\"five\"")]
    [InlineData("5.5")]
    [InlineData("{}")]
    [InlineData("99999999999999999999")]
    public void What_is_no_integer_is_read_as_the_default_and_breaks_nothing(string json) =>
        Assert.Equal(default, Read($$"""{"seconds":{{json}},"optional_seconds":{{json}}}""").Seconds);

    [Fact]
    public void Null_is_the_default_of_a_value_and_the_absence_of_an_optional_one()
    {
        var read = Read("""{"size":null,"optional_size":null,"seconds":null,"optional_seconds":null}""");

        Assert.Equal(new OpenMembers(), read);
    }

    [Fact]
    public void The_default_is_safe_to_use()
    {
        TestSize size = default;

        Assert.Equal(string.Empty, size.ToString());
        Assert.Equal(string.Empty, $"{size}");
        Assert.False(size.IsKnown);
        Assert.Equal(default, size);
        Assert.Equal(default(TestSize).GetHashCode(), size.GetHashCode());
        Assert.Contains("\"size\":null", Write(new OpenMembers()), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_format_and_parse_through_spans_as_the_interfaces_promise()
    {
        Span<char> exact = stackalloc char[5];
        Span<char> tooShort = stackalloc char[4];

        Assert.True(TryFormat(TestSize.Small, exact, out var written));
        Assert.Equal("small", exact[..written].ToString());
        Assert.False(TryFormat(TestSize.Small, tooShort, out written));
        Assert.Equal(0, written);
        Assert.Equal("small", string.Create(CultureInfo.InvariantCulture, $"{TestSize.Small:G}"));
        Assert.Equal(TestSeconds.Five, Parse<TestSeconds>("5"));
        Assert.Equal(TestSize.Small, Parse<TestSize>("small"));
        Assert.False(TryParse<TestSeconds>("five"));
        Assert.True(TryParse<TestSeconds>("-5"));
    }

    private static OpenMembers Read(string json) => JsonSerializer.Deserialize(json, TestJson.Default.OpenMembers)!;

    private static string Write(OpenMembers members) => JsonSerializer.Serialize(members, TestJson.Default.OpenMembers);

    private static bool TryFormat<T>(T value, Span<char> destination, out int written)
        where T : ISpanFormattable => value.TryFormat(destination, out written, default, null);

    [Fact]
    public void A_value_is_parsed_by_its_own_type()
    {
        Assert.Equal(TestSize.Small, TestSize.Parse("small"));
        Assert.Equal(TestSeconds.Five, TestSeconds.Parse("5"));
        Assert.True(TestSeconds.TryParse("-5", null, out var seconds) && seconds.Value == -5);
        Assert.False(TestSeconds.TryParse("five", null, out _));
        Assert.False(TestSize.TryParse(null, null, out _));
        Assert.Throws<FormatException>(() => TestSeconds.Parse("five"));
    }

    private static T Parse<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.Parse(text, null);

    private static bool TryParse<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.TryParse(text, null, out _);
}
