using System.Globalization;

namespace Reelwire.SubmitOnce;

/// <summary>What the trials came to.</summary>
public sealed record Tally(int Trials, int DoubleCharges, int LostIds, int Unreported, int Unsent, int UnsentRecovered)
{
    private const double Recovery = 0.999;

    /// <summary>Whether nobody paid twice, nothing was lost or kept silent, and what never left was brought to success.</summary>
    public bool IsClean => DoubleCharges == 0 && LostIds == 0 && Unreported == 0 && UnsentRecovered >= Recovery * Unsent;

    /// <summary>Adds one trial.</summary>
    public Tally Add(Verdict verdict) => new(
        Trials + 1,
        DoubleCharges + (verdict.IsDoubleCharge ? 1 : 0),
        LostIds + (verdict.IsIdLost ? 1 : 0),
        Unreported + (verdict.IsUnreported ? 1 : 0),
        Unsent + (verdict.IsUnsent ? 1 : 0),
        UnsentRecovered + (verdict.IsRecovered ? 1 : 0));

    /// <summary>One line.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"trials":{{Trials}},"double_charges":{{DoubleCharges}},"lost_ids":{{LostIds}},"unreported":{{Unreported}},"unsent":{{Unsent}},"unsent_recovered":{{UnsentRecovered}}}""");
}
