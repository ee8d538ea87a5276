namespace Reelwire.SpecCompiler.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Finds_the_checkout() => Assert.True(Directory.Exists(RepositoryRoot.File("specs")));
}
