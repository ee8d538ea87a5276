using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Limits;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>How one host of a vendor answers. Written from the vendor's own documentation, not from the clients.</summary>
internal abstract class VendorProtocol
{
    private const string InvalidKeyPrefix = "invalid";
    private const string EmptyKeyPrefix = "empty";

    /// <summary>
    /// The answer to a request without a usable key, or null where the key is good. Keys that start with <c>invalid</c> are not;
    /// those that start with <c>empty</c> belong to an account that cannot pay.
    /// </summary>
    public SimulatedAnswer? CheckKey(ApiRequest request)
    {
        if (!request.Operation.NeedsKey)
        {
            return null;
        }

        var key = Key(request);
        return string.IsNullOrEmpty(key) ? KeyMissing(request.Path)
            : key.StartsWith(InvalidKeyPrefix, StringComparison.OrdinalIgnoreCase) ? KeyInvalid(request.Path)
            : key.StartsWith(EmptyKeyPrefix, StringComparison.OrdinalIgnoreCase) && Costs(request.Operation) ? BalanceEmpty(request.Path)
            : null;
    }

    /// <summary>The documented path that a path stands for: itself, unless the vendor has another name for it.</summary>
    public virtual string DocumentedPath(string path) => path;

    /// <summary>Whether numbers may come as text on this path.</summary>
    public virtual bool TakesNumbersAsText(string path) => false;

    /// <summary>Answers a request to one of the document's operations.</summary>
    public virtual async Task<SimulatedAnswer> AnswerAsync(ApiRequest request, IReadOnlyList<Violation> violations, CancellationToken cancellationToken) =>
        violations.Count > 0 ? Invalid(request, violations) : await AnswerAsync(request, cancellationToken);

    /// <summary>The answer to a request that no operation has; <paramref name="pathIsKnown"/> where only the method is wrong.</summary>
    public abstract SimulatedAnswer NoOperation(string path, bool pathIsKnown);

    /// <summary>The answer to a request beyond a rate limit.</summary>
    public abstract SimulatedAnswer TooMany(string path);

    /// <summary>An answer with the headers that tell a client where it stands, at a vendor that has such.</summary>
    public virtual SimulatedAnswer WithRate(SimulatedAnswer answer, RateState rate) => answer;

    /// <summary>Answers a valid request.</summary>
    protected abstract Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>The answer to an invalid request.</summary>
    protected abstract SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations);

    /// <summary>Whether an operation costs money.</summary>
    public virtual bool Costs(ApiOperation operation) => operation.IsSubmit;

    /// <summary>The key that the request carries, or null.</summary>
    protected abstract string? Key(ApiRequest request);

    /// <summary>The answer to a request without a key.</summary>
    protected abstract SimulatedAnswer KeyMissing(string path);

    /// <summary>The answer to a request with a wrong key.</summary>
    protected abstract SimulatedAnswer KeyInvalid(string path);

    /// <summary>The answer to a request that the account cannot pay.</summary>
    protected abstract SimulatedAnswer BalanceEmpty(string path);
}
