using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>What runs with the right to write to the repository, near text of others.</summary>
public sealed class WorkflowTests
{
    private static readonly string s_workflow = File.ReadAllText(RepositoryRoot.File(".github", "workflows", "specs.yml"));

    [Fact]
    public void Actions_are_pinned_by_commit()
    {
        var actions = Regex.Matches(s_workflow, @"uses: (?<action>.+)").Select(match => match.Groups["action"].Value).ToArray();
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(@"^[a-z\-]+/[a-z\-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Fact]
    public void No_expression_is_put_into_a_shell()
    {
        var expressions = Regex.Matches(s_workflow, @".*\$\{\{.*").Select(line => line.Value.Trim());
        Assert.Equal(["GH_TOKEN: ${{ github.token }}"], expressions);
    }

    [Fact]
    public void Only_the_job_may_write_and_only_its_branch_and_pull_request()
    {
        Assert.Contains("\npermissions: {}\n", s_workflow, StringComparison.Ordinal);
        Assert.Equal(["contents: write", "pull-requests: write"], Regex.Matches(s_workflow, @"\w[\w-]*: write$", RegexOptions.Multiline).Select(permission => permission.Value));
        Assert.Contains("persist-credentials: false", s_workflow, StringComparison.Ordinal);
    }
}
