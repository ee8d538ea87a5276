using System.Diagnostics;

namespace Reelwire.Simulator.Tests;

/// <summary>Waits for what another thread is about to do, and fails when it never does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.True(Stopwatch.GetElapsedTime(started) < s_patience, $"Never came: {what}.");
            await Task.Yield();
        }
    }
}
