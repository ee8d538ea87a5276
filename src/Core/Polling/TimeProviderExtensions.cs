namespace Reelwire.Core;

/// <summary>Timestamps of other moments than now.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>The timestamp at which a time from now has passed.</summary>
    public static long After(this TimeProvider time, TimeSpan duration) => time.After(time.GetTimestamp(), duration);

    /// <summary>The timestamp at which a time from another timestamp has passed.</summary>
    public static long After(this TimeProvider time, long timestamp, TimeSpan duration) => timestamp + (long)(duration.TotalSeconds * time.TimestampFrequency);

    /// <summary>The timestamp of a moment that the wall clock told; never one to come.</summary>
    public static long TimestampOf(this TimeProvider time, DateTimeOffset moment)
    {
        var age = time.GetUtcNow() - moment;
        return time.After(age > TimeSpan.Zero ? -age : TimeSpan.Zero);
    }
}
