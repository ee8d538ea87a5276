namespace Reelwire.Documentation.Tests;

/// <summary>Where an example's user keeps keys.</summary>
public interface IVault
{
    ValueTask<string> ReadCachedAsync(string name, CancellationToken cancellationToken);
}
