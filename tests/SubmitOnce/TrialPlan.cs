using Reelwire.Simulator.Faults;

namespace Reelwire.SubmitOnce;

/// <summary>What is tried, drawn from the seed and the trial's number and from nothing else.</summary>
internal sealed record TrialPlan(VendorCase Vendor, int Model, FaultKind? Fault, int Strikes, HostKind Host, ImageKind Image, CancelKind Cancel, bool Waits, bool StrikesStorage)
{
    // As often as the client sends again: what fails more often cannot be brought to success.
    private const int MostStrikes = 3;

    // What strikes before the last byte can leave; drawn more often than the others, and then with large images.
    private static readonly FaultKind[] s_early = [.. FaultKinds.All.Where(kind => kind.Name is FaultKinds.ConnectionRefused or "reset-on-connect" or "reset-before-body" or "reset-inside-body")];
    private static readonly FaultKind[] s_all = [.. FaultKinds.All.Where(kind => kind.Name != FaultKinds.Answer)];

    /// <summary>The plan of one trial.</summary>
    public static TrialPlan Draw(int seed, int trial)
    {
        var random = new Random(unchecked((seed * 1_000_003) + trial));
        var vendor = VendorCase.All[random.Next(VendorCase.All.Count)];

        // Now and then nothing is wrong.
        var isEarly = random.Next(5) == 0;
        var fault = isEarly ? s_early[random.Next(s_early.Length)] : random.Next(20) == 0 ? null : s_all[random.Next(s_all.Length)];
        var isLarge = random.Next(isEarly ? 3 : 20) == 0;
        var isStream = random.Next(8) == 0;
        return new TrialPlan(
            vendor,
            random.Next(vendor.Submits.Count),
            fault,
            random.Next(1, MostStrikes + 1),
            (HostKind)random.Next(Enum.GetValues<HostKind>().Length),
            (isLarge, isStream) switch
            {
                (true, true) => ImageKind.LongStream,
                (true, false) => ImageKind.ManyBytes,
                (false, true) => ImageKind.Stream,
                _ => random.Next(2) == 0 ? ImageKind.Uri : ImageKind.Bytes,
            },
            random.Next(8) switch { 0 => CancelKind.OnSend, 1 or 2 => CancelKind.OnArrival, _ => CancelKind.Never },
            random.Next(3) == 0,
            vendor.Storage is not null && random.Next(2) == 0);
    }

    /// <summary>In a few words, for complaints.</summary>
    public override string ToString() => $"{Vendor.Submits[Model]}, {Fault?.Name ?? "no fault"} x{Strikes}, host {Host}, image {Image}, cancel {Cancel}, waits {Waits}, storage {Vendor.Storage}{(StrikesStorage ? " struck" : "")}";

    /// <summary>Whether another attempt is possible and allowed.</summary>
    public bool CanRecover => Cancel == CancelKind.Never && (Vendor.Storage is not null || Image is not (ImageKind.Stream or ImageKind.LongStream));
}
