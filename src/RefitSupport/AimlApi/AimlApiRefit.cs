using Refit;

namespace Reelwire.AimlApi;

/// <summary>What Refit's own clients of AI/ML API need besides <c>AddAimlApiTransport()</c>.</summary>
public static class AimlApiRefit
{
    /// <summary>
    /// Settings for <see cref="IAimlApi"/>, with which <c>RestService.ForGenerated</c> and <c>AddRefitGeneratedClient</c> send and read as <see cref="AimlApiClient"/> does. What concerns bodies must stay as it is; the rest is yours.
    /// </summary>
    public static RefitSettings NewSettings() => VendorRefitSettings.New(AimlApiAnswers.TypeOf);
}
