using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Simulator.Faults;

/// <summary>Draws from a seed. A number depends on what it is drawn for and on nothing else, so that the order of parallel requests does not matter.</summary>
internal static class FaultDraw
{
    /// <summary>A number from 0 up to 1 for the n-th request to an operation.</summary>
    public static double Of(long seed, Fault fault, string operation, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed} {fault.Kind} {fault.Host} {operation} {number}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return (BitConverter.ToUInt64(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
