using Reelwire.Simulator.Faults;
using Reelwire.Tests;

namespace Reelwire.Simulator.Tests.Faults;

public sealed class FaultDocumentationTests
{
    [Fact]
    public async Task The_table_of_the_page_has_every_kind_as_it_is_and_no_other_one()
    {
        var page = await File.ReadAllLinesAsync(RepositoryRoot.File("docs", "simulator.md"), TestContext.Current.CancellationToken);
        var table = page.SkipWhile(line => line != "| kind | what happens | hits | accepted |").Skip(2).TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(
            FaultKinds.All.Select(kind => $"| `{kind.Name}` | {kind.Description} | {kind.Target.ToString().ToLowerInvariant()} | {kind.Acceptance.ToString().ToLowerInvariant()} |"),
            table);
    }
}
