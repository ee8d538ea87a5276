using System.Globalization;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Redirects. The other host is this simulator by its other name, so that whoever follows is seen, and charged.</summary>
internal static class RedirectFaults
{
    /// <summary>By status.</summary>
    public static IReadOnlyList<FaultKind> All { get; } = [.. ((int[])[301, 302, 303, 307, 308]).Select(Redirect)];

    private static FaultKind Redirect(int status) =>
        FaultKind.Replace(
            string.Create(CultureInfo.InvariantCulture, $"redirect-{status}"),
            $"{status} to the same path at another host name (localhost).",
            FaultAcceptance.No,
            call => new SimulatedAnswer
            {
                Status = status,
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = call.Elsewhere.AbsoluteUri },
            });
}
