namespace Reelwire.Core.Tests.Clients;

/// <summary>Options of the client of these tests.</summary>
internal sealed class TestOptions : VideoClientOptions
{
    /// <summary>An environment variable that no machine has.</summary>
    public const string Variable = "REELWIRE_TEST_ACME_KEY";

    protected override string ApiKeyVariable => Variable;
}
