using System.Text.Json.Serialization;
using Reelwire.Simulator.Control.Views;

namespace Reelwire.Simulator.Control;

/// <summary>The JSON of the control endpoints.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true)]
[JsonSerializable(typeof(ClockOrder))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(FaultScript))]
[JsonSerializable(typeof(ErrorView))]
[JsonSerializable(typeof(FaultView))]
[JsonSerializable(typeof(IReadOnlyList<FaultView>))]
[JsonSerializable(typeof(IReadOnlyList<FaultKindView>))]
[JsonSerializable(typeof(IReadOnlyList<HostView>))]
[JsonSerializable(typeof(IReadOnlyList<RequestView>))]
[JsonSerializable(typeof(IReadOnlyList<TaskView>))]
[JsonSerializable(typeof(LedgerView))]
internal sealed partial class ControlJson : JsonSerializerContext;
