namespace Reelwire.Simulator.CommandLine;

/// <summary>What the program says when it has started.</summary>
internal static class Greeting
{
    /// <summary>The addresses, and how to point a client at them.</summary>
    public static string For(VendorSimulator simulator) => $"""
        The simulator listens at {simulator.BaseAddress} until Ctrl+C. Use these in place of the vendors' addresses:

          https://api.freepik.com   {simulator.Freepik}
          https://queue.fal.run     {simulator.FalQueue}
          https://fal.run           {simulator.FalRun}
          https://rest.fal.ai       {simulator.FalRest}
          https://api.novita.ai     {simulator.Novita}
          https://api.aimlapi.com   {simulator.AimlApi}

        The same paths also work on one port, {simulator.BaseAddress}. What was asked, what it would have cost, and faults to add:
        {simulator.BaseAddress}_simulator/requests, .../ledger and .../faults; docs/simulator.md says how.

        Any key is good, except ones that start with "invalid". A prompt with [simulate: fail] in it fails. For example:

          curl -H "Authorization: Bearer any" -H "Content-Type: application/json" {simulator.AimlApi}/v2/video/generations \
            -d '{"{"}"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles"{"}"}'

        """;
}
