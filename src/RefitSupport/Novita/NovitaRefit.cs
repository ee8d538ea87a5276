using Refit;

namespace Reelwire.Novita;

/// <summary>What Refit's own clients of Novita need besides <c>AddNovitaTransport()</c>.</summary>
public static class NovitaRefit
{
    /// <summary>
    /// Settings for <see cref="INovitaApi"/>, with which <c>RestService.ForGenerated</c> and <c>AddRefitGeneratedClient</c> send and read as <see cref="NovitaClient"/> does. What concerns bodies must stay as it is; the rest is yours.
    /// </summary>
    public static RefitSettings NewSettings() => VendorRefitSettings.New(NovitaApiAnswers.TypeOf);
}
