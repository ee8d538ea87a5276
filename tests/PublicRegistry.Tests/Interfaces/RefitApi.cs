namespace Reelwire.PublicRegistry.Tests.Interfaces;

/// <summary>One of the vendors' interfaces, and the ways to an object that has it.</summary>
public abstract class RefitApi
{
    /// <summary>The interface.</summary>
    public abstract Type Type { get; }

    /// <summary>Its methods that this knows how to call.</summary>
    public abstract IReadOnlyCollection<string> Methods { get; }

    /// <summary>What a method sends through the vendor's client.</summary>
    internal abstract Task<string> SentByClientAsync(string method, CancellationToken cancellationToken);

    /// <summary>What it sends through Refit, with the vendor's transport and settings.</summary>
    internal abstract Task<string> SentByRefitAsync(string method, CancellationToken cancellationToken);

    /// <summary>What Refit makes of the interface in each of its ways.</summary>
    internal abstract IEnumerable<object> Made();

    public override string ToString() => Type.Name;
}
