namespace Reelwire.Core.Tests.Validation;

public sealed class OptionAttributeTests
{
    [Theory]
    [InlineData("https://api.example", true)]
    [InlineData("https://proxy.example:8443/vendor/v1", true)]
    [InlineData("HTTPS://API.EXAMPLE", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://api.example", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://localhost.example", false)]
    [InlineData("ftp://api.example", false)]
    [InlineData("file:///tmp", false)]
    [InlineData("/v1", false)]
    [InlineData("https://user@api.example", false)]
    [InlineData("https://user:password@api.example", false)]
    [InlineData("https://api.example/?key=1", false)]
    [InlineData("https://api.example/#top", false)]
    public void Only_addresses_over_which_a_key_may_travel_are_secure(string address, bool isSecure) =>
        Assert.Equal(isSecure, new SecureAddressAttribute().IsValid(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void No_address_and_text_are_no_secure_address()
    {
        Assert.False(new SecureAddressAttribute().IsValid(null));
        Assert.False(new SecureAddressAttribute().IsValid("https://api.example"));
    }

    [Fact]
    public void An_insecure_address_is_refused_with_what_would_be_right() =>
        Assert.Equal("BaseAddress must be an absolute https URL without query or credentials; http is allowed on loopback only.", new SecureAddressAttribute().FormatErrorMessage("BaseAddress"));

    [Theory]
    [InlineData("fpx_0123:abc-DEF", true)]
    [InlineData("", false)]
    [InlineData("key\n", false)]
    [InlineData("key\r\n", false)]
    [InlineData("two words", false)]
    [InlineData("ключ", false)]
    [InlineData("key\u007f", false)]
    public void A_key_is_one_word_that_a_header_takes(string key, bool isValid) => Assert.Equal(isValid, new HeaderWordAttribute().IsValid(key));

    [Fact]
    public void A_key_that_no_header_takes_is_refused_without_being_shown() =>
        Assert.Equal("ApiKey must be one word of printable ASCII, without blanks and line breaks.", new HeaderWordAttribute().FormatErrorMessage("ApiKey"));

    [Theory]
    [InlineData(0.999, false)]
    [InlineData(1, true)]
    [InlineData(600, true)]
    [InlineData(600.001, false)]
    [InlineData(-1, false)]
    public void A_duration_includes_its_bounds(double seconds, bool isValid) =>
        Assert.Equal(isValid, new DurationRangeAttribute(1, 600).IsValid(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Infinity_is_no_duration() => Assert.False(new DurationRangeAttribute(0, 600).IsValid(Timeout.InfiniteTimeSpan));

    [Fact]
    public void Only_a_duration_is_a_duration()
    {
        Assert.True(new DurationRangeAttribute(1, 600).IsValid(null));
        Assert.False(new DurationRangeAttribute(1, 600).IsValid(5));
        Assert.False(new DurationRangeAttribute(1, 600).IsValid("00:00:05"));
    }

    [Fact]
    public void A_duration_out_of_range_is_refused_with_its_bounds() =>
        Assert.Equal("Timeout must be from 00:00:01 to 00:10:00.", new DurationRangeAttribute(1, 600).FormatErrorMessage("Timeout"));
}
