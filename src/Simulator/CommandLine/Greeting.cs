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

        In the options of Reelwire's clients this is BaseAddress, at fal QueueAddress, SyncAddress and StorageAddress in this order;
        Downloads.AllowLoopback = true lets them save videos from here, and a short Polling.MinInterval and MaxInterval looks at tasks
        more often than videos that take minutes need. The same paths also work on one port, {simulator.BaseAddress}.

        Tasks, requests, charges, and faults to add: open {simulator.BaseAddress} in a browser. From a program it is
        {simulator.BaseAddress}_simulator/tasks, .../requests, .../ledger and .../faults; docs/simulator.md says how.

        Any key is good, except ones that start with "invalid" (a wrong key) or "empty" (no credits left).
        A prompt with [simulate: fail] in it makes a task that fails. For example:

          curl -H "Authorization: Bearer any" -H "Content-Type: application/json" {simulator.AimlApi}/v2/video/generations \
            -d '{"{"}"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles"{"}"}'

        """;
}
