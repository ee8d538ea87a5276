namespace Reelwire.Core.Tests.Media;

/// <summary>What download tests load, and of which task.</summary>
internal static class Video
{
    public static byte[] Bytes { get; } = [.. Enumerable.Range(0, 200_000).Select(index => (byte)(index % 251))];

    public static ErrorDetails Details { get; } = new()
    {
        Vendor = "acme",
        Operation = "test",
        Billing = BillingImpact.Billed,
        Handle = new TaskHandle("acme", "test", "t-1", DateTimeOffset.UnixEpoch),
    };
}
