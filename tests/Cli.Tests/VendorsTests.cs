namespace Reelwire.Cli.Tests;

public sealed class VendorsTests
{
    [Fact]
    public async Task Every_model_is_listed_with_what_it_accepts()
    {
        await using var cli = new CliFixture();

        var result = await cli.RunAsync("vendors");

        Assert.Equal(0, result.ExitCode);
        foreach (var vendor in cli.Vendors)
        {
            Assert.Contains(vendor.KeyVariable, result.Output, StringComparison.Ordinal);
            foreach (var model in await vendor.ReadModelsAsync())
            {
                Assert.Contains(result.OutputLines, line => line.StartsWith(model.Name, StringComparison.Ordinal));
            }
        }

        Assert.Contains(result.OutputLines, line => line.Contains("--duration", StringComparison.Ordinal) && line.Contains("3, 4, 5, 6, 7, 8, 9, 10, 11, 12; default 5", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.Contains("--prompt", StringComparison.Ordinal) && line.Contains("at most 2000 characters", StringComparison.Ordinal));
        Assert.Null(cli.Simulator);
        Assert.Empty(cli.VariablesRead);
    }
}
