using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;

namespace Reelwire.Generation.Tests.Hostile;

/// <summary>Whatever a page says: the printed C# is that of a decent page of the same shape, word for word but for its names and texts.</summary>
public sealed class HostileDocumentTests
{
    private const int Pages = 6;
    private const int Places = 56;

    [Fact]
    public async Task A_hostile_page_adds_nothing_to_the_code()
    {
        Checkout.SkipWithoutNSwag();
        var text = await PrintAsync(HostileThings.Plain(Places));
        GeneratedCode.Compile(text);
        var decent = CSharpShape.Of(text);
        var pages = Arb.From(HostileTexts.Things(Places), page => page.Shrink());

        // The seed stands here, so that every run is the same; change it to look further.
        await Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Pages).WithReplay(20261121, 1),
            Prop.ForAll(pages, page => AddsNothingAsync(page, decent))), TestContext.Current.CancellationToken);
    }

    private static async Task AddsNothingAsync(HostileThings page, CSharpShape decent)
    {
        var accepted = await AcceptedAsync(page);
        var text = await PrintAsync(accepted);
        var hostile = CSharpShape.Of(text);

        Assert.Equal(decent.Documentation, hostile.Documentation);
        Assert.Equal(decent.Tokens.Select(token => token.Kind()), hostile.Tokens.Select(token => token.Kind()));
        AreOnlyNamedOtherwise(decent, hostile);
        AreOnlyOtherTexts(decent, hostile, accepted);
        GeneratedCode.Compile(text);
    }

    private static void AreOnlyNamedOtherwise(CSharpShape decent, CSharpShape hostile)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (ours, theirs) in decent.Of(SyntaxKind.IdentifierToken).Zip(hostile.Of(SyntaxKind.IdentifierToken)))
        {
            Assert.Matches(@"^@?[A-Za-z_][A-Za-z0-9_]{0,511}\z", theirs.Text);
            names.TryAdd(ours.Text, theirs.Text);
            Assert.Equal(names[ours.Text], theirs.Text);
        }
    }

    private static void AreOnlyOtherTexts(CSharpShape decent, CSharpShape hostile, HostileThings page)
    {
        var values = page.All.Index()
            .SelectMany(thing => HostilePage.Values(thing.Index, HostileThing.Plain(thing.Index)).Zip(HostilePage.Values(thing.Index, thing.Item)))
            .DistinctBy(value => value.First).ToDictionary(value => value.First, value => value.Second, StringComparer.Ordinal);
        foreach (var (ours, theirs) in decent.Of(SyntaxKind.StringLiteralToken).Zip(hostile.Of(SyntaxKind.StringLiteralToken)))
        {
            // What the page does not say is the same, and values are the page's to the byte; its words may be wrapped.
            if (values.TryGetValue(ours.ValueText, out var value) || !ours.ValueText.Contains("plain", StringComparison.OrdinalIgnoreCase))
            {
                Assert.Equal(value ?? ours.ValueText, theirs.ValueText);
            }
        }
    }

    /// <summary>The page with every refused name, and every value that gives no name, made a plain one. Words are never a reason to refuse a page.</summary>
    private static async Task<HostileThings> AcceptedAsync(HostileThings page)
    {
        var accepted = new List<HostileThing>();
        foreach (var (place, thing) in page.All.Index())
        {
            var plain = HostileThing.Plain(place);
            accepted.Add(await IsAcceptedAsync(place, thing) ? thing
                : await IsAcceptedAsync(place, thing with { Name = plain.Name }) ? thing with { Name = plain.Name }
                : thing with { Name = plain.Name, Value = plain.Value });
        }

        return new HostileThings(accepted);
    }

    // Alone on its page, so that nothing else is refused with it.
    private static async Task<bool> IsAcceptedAsync(int place, HostileThing thing)
    {
        using var vendor = HostilePage.Vendor(HostileThings.Plain(HostilePage.Kinds).With(place % HostilePage.Kinds, thing));
        var (exitCode, errors) = await vendor.CompileAsync();
        foreach (var line in errors.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Matches(@"^[^\p{C}\u2028\u2029]*(one\.md|vendor\.yaml|protocol\.yaml)\([0-9]+,[0-9]+\): (error|warning|info) SC[0-9]{4}: ([^\p{Cc}\p{Cf}\u2028\u2029]|\u200d){1,1000}\z", line);
        }

        return exitCode == 0;
    }

    private static async Task<string> PrintAsync(HostileThings things)
    {
        using var vendor = HostilePage.Vendor(things);
        var (exitCode, errors) = await vendor.CompileAsync();
        Assert.True(exitCode == 0, errors);
        return await vendor.PrintAsync();
    }
}
