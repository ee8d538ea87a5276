using Reelwire.SpecCompiler.Mocks;

namespace Reelwire.SpecCompiler.Tests.Mocks;

public sealed class WantedMemberTests
{
    [Theory]
    [InlineData("RequestId", "RequestId")]
    [InlineData("Data?.Status?.Value", "Data Status Value")]
    [InlineData("Videos?.Select(item => item.VideoUrl)", "Videos VideoUrl")]
    [InlineData("Data?.Videos?.Select(item => item.Files?.Select(item => item.Url))", "Data Videos Files Url")]
    public void The_path_of_an_expression_is_its_members_names(string expression, string path) => Assert.Equal(path.Split(' '), WantedMember.Of(expression, "").Path);
}
