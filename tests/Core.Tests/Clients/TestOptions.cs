namespace Reelwire.Core.Tests.Clients;

/// <summary>Options of the client of these tests.</summary>
internal sealed class TestOptions : VideoClientOptions;
