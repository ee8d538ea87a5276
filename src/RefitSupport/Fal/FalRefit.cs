using Refit;

namespace Reelwire.Fal;

/// <summary>What Refit's own clients of fal.ai need besides <c>AddFalTransport()</c>.</summary>
public static class FalRefit
{
    /// <summary>
    /// Settings for <see cref="IFalQueueApi"/>, <see cref="IFalApi"/> and <see cref="IFalStorageApi"/>, with which <c>RestService.ForGenerated</c> and <c>AddRefitGeneratedClient</c> send and read as <see cref="FalClient"/> does. What concerns bodies must stay as it is; the rest is yours.
    /// </summary>
    public static RefitSettings NewSettings() => VendorRefitSettings.New(FalQueueApiAnswers.TypeOf, FalApiAnswers.TypeOf, FalStorageApiAnswers.TypeOf);
}
