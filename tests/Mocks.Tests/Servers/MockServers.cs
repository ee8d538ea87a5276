namespace Reelwire.Mocks.Tests.Servers;

/// <summary>Mock servers that the tests of a class share: started before the first of them, stopped after the last.</summary>
public abstract class MockServers : IAsyncLifetime
{
    private readonly List<ServerProcess> _started = [];
    private readonly Dictionary<string, ServerProcess> _byDocument = new(StringComparer.Ordinal);
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        _missing = await FindMissingAsync();
        if (_missing is not null)
        {
            return;
        }

        try
        {
            // Programs start slowly: all at once.
            await Task.WhenAll(Groups().Select(StartGroupAsync));
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _started)
        {
            await server.DisposeAsync();
        }

        _started.Clear();
        Stopped();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the API of a document is served; skips the test where no server could be started.</summary>
    public Uri AddressOf(string document)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        return _byDocument[document].Address;
    }

    /// <summary>What is not installed and how to install it; null where nothing is missing.</summary>
    protected abstract Task<string?> FindMissingAsync();

    /// <summary>The documents, by the server that serves them.</summary>
    private protected abstract IEnumerable<List<GeneratedDocument>> Groups();

    private protected abstract Task<ServerProcess> StartAsync(List<GeneratedDocument> documents);

    protected virtual void Stopped()
    {
    }

    private async Task StartGroupAsync(List<GeneratedDocument> documents)
    {
        var server = await StartAsync(documents);
        lock (_started)
        {
            _started.Add(server);
            documents.ForEach(document => _byDocument.Add(document.Name, server));
        }
    }
}
