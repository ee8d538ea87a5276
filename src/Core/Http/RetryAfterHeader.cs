using System.Net.Http.Headers;

namespace Reelwire.Core;

/// <summary>Reads how long an answer asks to wait.</summary>
internal static class RetryAfterHeader
{
    /// <summary>From now on; never less than nothing.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? value, TimeProvider time)
    {
        var wait = value?.Delta ?? (value?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
