using System.Text.Json;
using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A charge.</summary>
internal sealed record ChargeView(string Vendor, string Host, string Operation, string TaskId, DateTimeOffset Time, IReadOnlyDictionary<string, JsonElement> Price)
{
    /// <summary>Shows a charge.</summary>
    public static ChargeView Of(Charge charge) =>
        new(HostCatalog.VendorOf(charge.Host), HostCatalog.NameOf(charge.Host), charge.OperationId, charge.TaskId, charge.Time, charge.Price);
}
