using System.Text.RegularExpressions;

namespace Reelwire.Generation.Tests.PublicRegistry;

/// <summary>What a tag sets off.</summary>
public sealed partial class ReleaseWorkflowTests
{
    private static readonly string s_workflow = File.ReadAllText(RepositoryRoot.File(".github", "workflows", "release.yml")).ReplaceLineEndings("\n");

    [Fact]
    public void Actions_are_pinned_by_commit()
    {
        var actions = Actions().Matches(s_workflow).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(@"^[a-z\-]+/[a-z\-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Fact]
    public void Nothing_but_the_job_that_drafts_may_write()
    {
        var (before, draft) = (s_workflow[..s_workflow.IndexOf("\n  draft:\n", StringComparison.Ordinal)], s_workflow[s_workflow.IndexOf("\n  draft:\n", StringComparison.Ordinal)..]);

        Assert.Contains("\npermissions: {}\n", before, StringComparison.Ordinal);
        Assert.DoesNotContain(": write", before, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet ", draft, StringComparison.Ordinal);
        Assert.Equal(["GH_TOKEN: ${{ github.token }}"], s_workflow.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("${{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_modes_are_tested_before_a_release_is_drafted()
    {
        Assert.Contains("run: .ci/run\n", s_workflow, StringComparison.Ordinal);
        Assert.Contains("dotnet test tests/PublicRegistry.Tests --configuration Release -p:PublicRegistry=true\n", s_workflow, StringComparison.Ordinal);
        Assert.Contains("needs: [default, public-registry]\n", s_workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_that_it_names_is_there()
    {
        var projects = Projects().Matches(s_workflow).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(Path.Exists(RepositoryRoot.File(project)), project));
    }

    [GeneratedRegex("uses: (.+)")]
    private static partial Regex Actions();

    [GeneratedRegex(@"dotnet (?:build|test|run --project) (\S+)")]
    private static partial Regex Projects();
}
