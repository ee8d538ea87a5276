namespace Reelwire.Core;

/// <summary>A request that knows the limits of its vendor's page.</summary>
public interface IValidatedRequest
{
    /// <summary>All limits that the request breaks; empty when none. Sends nothing; reads at most the header of an image.</summary>
    IReadOnlyList<RequestFault> Validate();
}
