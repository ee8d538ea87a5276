using Refit;

namespace Reelwire.Freepik;

/// <summary>What Refit's own clients of Freepik need besides <c>AddFreepikTransport()</c>.</summary>
public static class FreepikRefit
{
    /// <summary>
    /// Settings for <see cref="IFreepikApi"/>, with which <c>RestService.ForGenerated</c> and <c>AddRefitGeneratedClient</c> send and read as <see cref="FreepikClient"/> does. What concerns bodies must stay as it is; the rest is yours.
    /// </summary>
    public static RefitSettings NewSettings() => VendorRefitSettings.New(FreepikApiAnswers.TypeOf);
}
