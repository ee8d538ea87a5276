using Reelwire.Core;
using Reelwire.Fal;

namespace Reelwire.Benchmarks.Images;

/// <summary>The typed submit of a client, with all that it does: checks, guard, evidence.</summary>
internal sealed class ReelwireSender(FalOptions options, HttpMessageHandler? primaryHandler) : IImageSender
{
    private readonly FalClient _client = new(options, primaryHandler);

    public ReelwireSender(HttpMessageHandler primaryHandler)
        : this(new FalOptions { ApiKey = "any" }, primaryHandler)
    {
    }

    public Task SendAsync(string path, CancellationToken cancellationToken) => _client.SubmitSeedanceV1ProImageToVideoAsync(
        new SeedanceV1ProImageToVideoRequest { Prompt = "She waves", ImageUrl = MediaInput.FromFile(path) }, cancellationToken);

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
