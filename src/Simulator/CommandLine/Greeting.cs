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

        Any key is good, except ones that start with "invalid", or with "empty" for an account without money. A prompt with [simulate: fail] in it fails,
        one with [simulate: fail image_too_small] in that way. Webhooks go to this machine only. For example:

          curl -H "Authorization: Bearer any" -H "Content-Type: application/json" {simulator.AimlApi}/v2/video/generations \
            -d '{"{"}"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles"{"}"}'

        """;
}
