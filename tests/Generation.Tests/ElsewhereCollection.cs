namespace Reelwire.Generation.Tests;

/// <summary>The tests of packages: they are packed once for all.</summary>
[CollectionDefinition(nameof(Elsewhere))]
public sealed class ElsewhereCollection : ICollectionFixture<Elsewhere>;
