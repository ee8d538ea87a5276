namespace Reelwire.Core;

/// <summary>The request breaks the limits of the vendor's page, or the vendor refused it as invalid. Nothing was bought: mend the request and submit again.</summary>
public sealed class RequestInvalidException : ReelwireException
{
    internal RequestInvalidException(string message, ErrorDetails details, IReadOnlyList<RequestFault> faults, Exception? innerException = null)
        : base(message, details, innerException) => Faults = faults;

    /// <summary>All faults that were found, each with the member's path; empty when the vendor named none.</summary>
    public IReadOnlyList<RequestFault> Faults { get; }
}
