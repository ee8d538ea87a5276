using Microsoft.Playwright;

namespace Reelwire.Tests;

/// <summary>The Chromium of this machine, without a window. Where there is none, the tests skip.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float PatienceInMilliseconds = 60_000; // a machine that builds meanwhile is slow
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own, with no cookie, cache or page of another test.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            Assert.Skip($"No Chromium is installed: none of {string.Join(", ", s_names)} is on the PATH.");
        }

        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in s_names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
