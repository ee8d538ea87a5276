using Reelwire.Simulator;

namespace Web;

/// <summary>What leads the client to the simulator instead of Freepik, and the simulator's webhooks here.</summary>
internal static class Simulated
{
    public static Dictionary<string, string?> Configuration(VendorSimulator simulator, string? address) => new()
    {
        ["Freepik:BaseAddress"] = simulator.Freepik.AbsoluteUri,
        ["Freepik:ApiKey"] = "any",
        ["Freepik:Downloads:AllowLoopback"] = "true",
        ["Webhooks:PublicAddress"] = address,
        ["Webhooks:FreepikSecrets:0"] = new SimulatorOptions().FreepikWebhookSecret,
    };
}
