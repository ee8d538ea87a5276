using YamlDotNet.Serialization;

namespace Reelwire.Documentation.Tests;

/// <summary>The workflows under .github: what they run of others, and what they may do.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(RepositoryRoot.File(".github", "workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_of_others_are_pinned_by_their_commit_with_the_version_beside_it(string file)
    {
        var lines = File.ReadAllLines(RepositoryRoot.File(".github", "workflows", file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(lines);
        Assert.Equal(Steps(Read(file)).Count(step => step.ContainsKey("uses")), lines.Length);
        Assert.All(lines, line => Assert.Matches(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workflow_says_what_it_may_do_and_may_write_nothing_by_default(string file)
    {
        var permissions = Assert.IsType<Dictionary<object, object>>(Read(file)["permissions"]);

        Assert.All(permissions.Values, access => Assert.Equal("read", access));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_job_ends_in_time_and_its_checkout_leaves_no_token_behind(string file)
    {
        var jobs = Jobs(Read(file)).ToArray();

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.InRange(int.Parse((string)job["timeout-minutes"], System.Globalization.CultureInfo.InvariantCulture), 1, 120));
        var checkouts = jobs.SelectMany(Steps).Where(step => step.TryGetValue("uses", out var action) && ((string)action).StartsWith("actions/checkout@", StringComparison.Ordinal));
        Assert.All(checkouts, checkout => Assert.Equal("false", ((Dictionary<object, object>)checkout["with"])["persist-credentials"]));
    }

    private static Dictionary<string, object> Read(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(RepositoryRoot.File(".github", "workflows", file)));

    private static IEnumerable<Dictionary<object, object>> Jobs(Dictionary<string, object> workflow) => ((Dictionary<object, object>)workflow["jobs"]).Values.Cast<Dictionary<object, object>>();

    private static IEnumerable<Dictionary<object, object>> Steps(Dictionary<string, object> workflow) => Jobs(workflow).SelectMany(Steps);

    private static IEnumerable<Dictionary<object, object>> Steps(Dictionary<object, object> job) => ((List<object>)job["steps"]).Cast<Dictionary<object, object>>();
}
