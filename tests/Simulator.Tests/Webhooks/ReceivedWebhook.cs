using System.Text;
using System.Text.Json;

namespace Reelwire.Simulator.Tests.Webhooks;

/// <summary>A webhook as it arrived.</summary>
internal sealed record ReceivedWebhook(IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Body => JsonElement.Parse(Bytes);

    public string Header(string name) => Headers[name];
}
