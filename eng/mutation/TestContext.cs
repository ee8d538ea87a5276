namespace Xunit;

/// <summary>What the tests use of xunit.v3's, which the older xunit does not have.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken { get; } = CancellationToken.None;
}
