using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>How one host of a vendor answers. Written from the vendor's own documentation, not from the clients.</summary>
internal abstract class VendorProtocol
{
    private const string InvalidKeyPrefix = "invalid";

    /// <summary>The answer to a request without a usable key, or null where the key is good. Keys that start with <c>invalid</c> are not.</summary>
    public SimulatedAnswer? CheckKey(string path, IReadOnlyDictionary<string, string> headers)
    {
        var key = Key(headers);
        return string.IsNullOrEmpty(key) ? KeyMissing(path)
            : key.StartsWith(InvalidKeyPrefix, StringComparison.OrdinalIgnoreCase) ? KeyInvalid(path)
            : null;
    }

    /// <summary>The documented path that a path stands for: itself, unless the vendor has another name for it.</summary>
    public virtual string DocumentedPath(string path) => path;

    /// <summary>Whether numbers may come as text on this path.</summary>
    public virtual bool TakesNumbersAsText(string path) => false;

    /// <summary>Answers a request to one of the document's operations.</summary>
    public virtual Task<SimulatedAnswer> AnswerAsync(ApiRequest request, IReadOnlyList<Violation> violations, CancellationToken cancellationToken) =>
        Task.FromResult(violations.Count > 0 ? Invalid(request, violations) : Answer(request));

    /// <summary>The answer to a request that no operation has; <paramref name="pathIsKnown"/> where only the method is wrong.</summary>
    public abstract SimulatedAnswer NoOperation(string path, bool pathIsKnown);

    /// <summary>Answers a valid request.</summary>
    protected abstract SimulatedAnswer Answer(ApiRequest request);

    /// <summary>The answer to an invalid request.</summary>
    protected abstract SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations);

    /// <summary>The key that the request carries, or null.</summary>
    protected abstract string? Key(IReadOnlyDictionary<string, string> headers);

    /// <summary>The answer to a request without a key.</summary>
    protected abstract SimulatedAnswer KeyMissing(string path);

    /// <summary>The answer to a request with a wrong key.</summary>
    protected abstract SimulatedAnswer KeyInvalid(string path);
}
