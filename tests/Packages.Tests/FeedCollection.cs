namespace Reelwire.Packages.Tests;

/// <summary>Tests that share one feed: it is packed once.</summary>
[CollectionDefinition(nameof(FeedCollection))]
public sealed class FeedCollection : ICollectionFixture<Feed>;
