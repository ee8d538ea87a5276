using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Tests.Naming;

public sealed class EnumMemberNameTests
{
    [Theory]
    [InlineData("480p", "P480")]
    [InlineData("16:9", "Ratio16x9")]
    [InlineData("2.39:1", "Ratio2_39x1")]
    [InlineData("5", "Value5")]
    [InlineData("-1", "ValueMinus1")]
    [InlineData("depth_leres++", "DepthLeresPlusPlus")]
    [InlineData("0.5", "Value0_5")]
    [InlineData("1024x1024", "Value1024x1024")]
    [InlineData("4k", "Value4k")]
    [InlineData("widescreen_16_9", "Widescreen16x9")]
    [InlineData("film_horizontal_21_9", "FilmHorizontal21x9")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("TASK_STATUS_SUCCEED", "TaskStatusSucceed")]
    [InlineData("auto", "Auto")]
    [InlineData("*", "")]
    public void The_value_alone_makes_the_name(string value, string name) => Assert.Equal(name, EnumMemberName.Of(value));
}
