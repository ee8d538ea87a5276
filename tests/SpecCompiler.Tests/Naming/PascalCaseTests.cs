using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Tests.Naming;

public sealed class PascalCaseTests
{
    [Theory]
    [InlineData("wan-v2-2-580p", "WanV2_2_580p")]
    [InlineData("seedance-1-0-pro-i2v", "Seedance1_0ProI2v")]
    [InlineData("seedance-v1-pro-image-to-video", "SeedanceV1ProImageToVideo")]
    [InlineData("seedance-pro-720p", "SeedancePro720p")]
    [InlineData("kling-v1.6-i2v", "KlingV1_6I2v")]
    [InlineData("request_id", "RequestId")]
    [InlineData("statusCode", "StatusCode")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("FalFile", "FalFile")]
    [InlineData("a\"); System.Console.WriteLine(\"b", "ASystemConsoleWriteLineB")]
    [InlineData("\u0130stanbul", "Stanbul")]
    [InlineData("---", "")]
    public void Words_become_one_name(string text, string name) => Assert.Equal(name, PascalCase.Of(text));

    [Fact]
    public void An_argument_begins_in_lower_case() => Assert.Equal("requestId", PascalCase.Camel("request_id"));
}
