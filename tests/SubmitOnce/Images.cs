namespace Reelwire.SubmitOnce;

/// <summary>The images of all trials.</summary>
internal static class Images
{
    private static readonly byte[] s_small = Png.OfSize(640, 480, 2_000);
    private static readonly byte[] s_large = Png.OfSize(640, 480, 8 << 20);

    /// <summary>The bytes of an image that is not a URL.</summary>
    public static byte[] Of(ImageKind kind) => kind is ImageKind.ManyBytes or ImageKind.LongStream ? s_large : s_small;
}
