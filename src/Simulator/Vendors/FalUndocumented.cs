using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Vendors;

/// <summary>Operations that fal's own clients call and the documents of these hosts leave out, since no generated client needs them.</summary>
internal static class FalUndocumented
{
    private const string StatusPath = "/requests/{request_id}/status";

    /// <summary>The queue's document with a stream beside each status.</summary>
    public static ApiDocument Queue(ApiDocument document)
    {
        var streams = document.Operations
            .Where(operation => operation.Path.Text.EndsWith(StatusPath, StringComparison.Ordinal))
            .ToDictionary(operation => operation.Id, operation => operation with { Id = operation.Id + "-stream", Path = new PathTemplate(operation.Path.Text + "/stream") }, StringComparer.Ordinal);
        var documented = document.Operations.Select(operation => operation with
        {
            LinkedOperations = operation.LinkedOperations.Concat(operation.LinkedOperations.Where(streams.ContainsKey).Select(id => streams[id].Id)).ToHashSet(StringComparer.Ordinal),
        });
        return document.With([.. documented, .. streams.Values]);
    }

    /// <summary>The storage host's document with uploads in parts, tokens and the keys of webhooks.</summary>
    public static ApiDocument Rest(ApiDocument document)
    {
        var more = ApiDocument.Parse(EmbeddedResource.Read("fal-rest.json"));
        return document.With([.. document.Operations, .. more.Operations.Where(operation => document.Operations.All(known => known.Path.Text != operation.Path.Text))]);
    }
}
