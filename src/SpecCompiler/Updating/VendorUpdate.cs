using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>Fetches a vendor's pages, and works out what their changes mean. It writes nothing.</summary>
internal sealed class VendorUpdate(string folder, PageFetcher fetcher, DiagnosticBag bag)
{
    private readonly Dictionary<string, FetchedPage> _changed = new(StringComparer.Ordinal);

    /// <summary>Pages, by file name, that are taken although they read as others.</summary>
    public IReadOnlyCollection<string> Accepted { get; init; } = [];

    /// <summary>What became of the pages; null with an error told, and then none of them may be written.</summary>
    public async Task<VendorChange?> RunAsync(CancellationToken cancellationToken)
    {
        if (await new VendorFolder(folder, bag).ReadAsync(cancellationToken) is not var (vendor, protocol) || bag.HasErrors)
        {
            return null;
        }

        var record = await FetchAsync(vendor, protocol, cancellationToken);
        if (bag.HasErrors)
        {
            return null;
        }

        var documents = _changed.Count == 0 ? [] : await CompareAsync(cancellationToken);
        return bag.HasErrors ? null : new VendorChange(vendor, [.. _changed.Keys], documents, Files(record));
    }

    private async Task<FetchRecord> FetchAsync(VendorFile vendor, Protocol protocol, CancellationToken cancellationToken)
    {
        var known = await FetchRecord.ReadAsync(folder, bag, cancellationToken);
        var record = new FetchRecord();
        foreach (var page in vendor.Pages)
        {
            var file = Path.Combine(folder, page.File);
            var old = File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellationToken) : null;
            var address = vendor.AddressOf(page);
            if (await fetcher.FetchAsync(address, page.Place.At("source"), known.Find(page.File, address, old), cancellationToken) is not { } fetched)
            {
                continue;
            }

            record.Keep(page.File, fetched.Validators);
            if (old is null || !fetched.Content.AsSpan().SequenceEqual(old))
            {
                _changed[page.File] = fetched;
                CheckIdentity(vendor, protocol, page, old is null ? null : fetched with { Content = old }, fetched);
            }
        }

        return record;
    }

    // Another page, or an error in the guise of one, must not take the place of what people build on.
    private void CheckIdentity(VendorFile vendor, Protocol protocol, VendorPage facts, FetchedPage? old, FetchedPage fetched)
    {
        var findings = new DiagnosticBag();
        var place = facts.Place.At("source");
        if (Read(vendor, facts, fetched, findings) is not { } now)
        {
            var why = findings.Items.FirstOrDefault(finding => finding.Severity == Severity.Error);
            place.Report(bag, UpdatingRules.NoPage, $"What {vendor.AddressOf(facts)} answers cannot be read as a page: line {why?.Line}: {why?.Message}");
        }
        else if (old is not null
            && !Accepted.Contains(facts.File, StringComparer.Ordinal)
            && Read(vendor, facts, old, new DiagnosticBag()) is { } before
            && PageIdentity.Of(before, protocol.Discriminator).Difference(PageIdentity.Of(now, protocol.Discriminator)) is { } difference)
        {
            place.Report(bag, UpdatingRules.AnotherPage, $"The page at {vendor.AddressOf(facts)} {difference}. If it is the same page, say so with '--accept {facts.File}'.");
        }
    }

    private static Page? Read(VendorFile vendor, VendorPage facts, FetchedPage page, DiagnosticBag findings) =>
        new PageReader().Read(facts.File, page.Text, vendor.HintsOf(facts), findings);

    private async Task<IReadOnlyList<DocumentChange>> CompareAsync(CancellationToken cancellationToken)
    {
        // What is guessed or dropped on the pages as they were, is no news; that they do not compile, is.
        var earlier = new DiagnosticBag();
        var missing = _changed.Keys.Where(page => !File.Exists(Path.Combine(folder, page))).ToDictionary(page => page, _ => (string?)null, StringComparer.Ordinal);
        var before = await new VendorFolder(folder, earlier) { Replaced = missing }.CompileAsync(cancellationToken);
        if (earlier.HasErrors || before is null)
        {
            bag.AddRange(earlier.Items);
            return [];
        }

        var texts = _changed.ToDictionary(page => page.Key, page => (string?)page.Value.Text, StringComparer.Ordinal);
        var after = await new VendorFolder(folder, bag) { Replaced = texts }.CompileAsync(cancellationToken);
        if (bag.HasErrors || after is null)
        {
            return [];
        }

        var old = before.Documents.ToDictionary(document => document.FileName, StringComparer.Ordinal);
        var now = after.Documents.ToDictionary(document => document.FileName, StringComparer.Ordinal);
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Select(name => new DocumentChange(name, DocumentComparison.Of(Document(name, old), Document(name, now), bag)))];
    }

    private static Page Document(string name, Dictionary<string, CompiledDocument> documents) =>
        new(name, name, documents.GetValueOrDefault(name)?.Json ?? [], new Dictionary<string, int>(StringComparer.Ordinal));

    private Dictionary<string, byte[]> Files(FetchRecord record)
    {
        var files = _changed.ToDictionary(page => Path.Combine(folder, page.Key), page => page.Value.Content, StringComparer.Ordinal);
        if (record.Content() is { } content)
        {
            files[Path.Combine(folder, FetchRecord.FileName)] = content;
        }

        return files;
    }
}
