using System.Reflection;

namespace Reelwire.Generation.Tests.Unions;

/// <summary>The page's client, generated and compiled once, with what a user writes.</summary>
public sealed class UnionClient : IAsyncLifetime
{
    private Type? _uses;

    public async ValueTask InitializeAsync()
    {
        if (Checkout.WithoutNSwag is not null)
        {
            return;
        }

        using var vendor = new MadeUpVendor(UnionPage.Markdown);
        var (exitCode, errors) = await vendor.CompileAsync();
        Assert.True(exitCode == 0, errors);
        _uses = GeneratedCode.Compile(await vendor.PrintAsync(), UnionPage.Uses).GetType("Reelwire.Acme.Uses", throwOnError: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What one of the user's methods returns.</summary>
    internal T Call<T>(string method, params object[] arguments)
    {
        Checkout.SkipWithoutNSwag();
        return (T)_uses!.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments)!;
    }
}
