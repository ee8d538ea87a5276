using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>What a vendor posts when a task changes.</summary>
/// <param name="Place">Where it stands, for findings.</param>
/// <param name="Url">Where the submit says where to, as a runtime expression of OpenAPI: <c>$request.body#/webhook_url</c>.</param>
/// <param name="Body">C# type of what is posted, one of the protocol's components.</param>
internal sealed record TaskWebhook(Place Place, string Url, string Body);
