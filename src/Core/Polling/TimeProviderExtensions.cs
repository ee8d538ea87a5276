namespace Reelwire.Core;

/// <summary>Timestamps to come.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>The timestamp at which a time from now has passed.</summary>
    public static long After(this TimeProvider time, TimeSpan duration) => time.After(time.GetTimestamp(), duration);

    /// <summary>The timestamp at which a time from another timestamp has passed.</summary>
    public static long After(this TimeProvider time, long timestamp, TimeSpan duration) => timestamp + (long)(duration.TotalSeconds * time.TimestampFrequency);
}
