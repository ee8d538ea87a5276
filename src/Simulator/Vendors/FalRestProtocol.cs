using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>rest.fal.ai: an upload starts here, its bytes go to the URL that is given.</summary>
internal sealed class FalRestProtocol(FileStore files) : FalProtocol
{
    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        var url = files.Reserve(request.Root, Path.GetExtension(request.Body.Text("file_name")) ?? "").AbsoluteUri;
        return SimulatedAnswer.Json(200, new JsonObject { ["upload_url"] = url, ["file_url"] = url });
    }
}
