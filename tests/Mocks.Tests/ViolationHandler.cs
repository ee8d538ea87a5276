namespace Reelwire.Mocks.Tests;

/// <summary>Collects what Prism finds wrong with requests and with its own answers.</summary>
internal sealed class ViolationHandler : DelegatingHandler
{
    public ViolationHandler()
        : base(new SocketsHttpHandler())
    {
    }

    public List<string> Violations { get; } = [];

    public int Answers { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Answers++;
        if (response.Headers.TryGetValues("sl-violations", out var violations))
        {
            Violations.AddRange(violations);
        }

        if (!response.IsSuccessStatusCode)
        {
            Violations.Add(await response.Content.ReadAsStringAsync(cancellationToken));
        }

        return response;
    }
}
