using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Vendors;

/// <summary>Reads vendor.yaml. A key that it does not know is an error: a misspelt limit must not be silently none.</summary>
internal sealed partial class VendorFileReader(DiagnosticBag bag)
{
    // What most of the vendors' video models take; only the pace of polling depends on it.
    private const int UsualSeconds = 60;

    /// <summary>The file, typed; findings go to the bag.</summary>
    public VendorFile Read(SourceDocument source)
    {
        var root = new Section(source.Start, source.Root, bag);
        var names = root.OptionalSection("names");
        var uploads = root.OptionalText("uploads");
        var file = new VendorFile
        {
            Place = root.Place,
            Vendor = Checked(root, "vendor", VendorName(), "lower-case letters and digits"),
            Title = root.Text("title"),
            Docs = Https(root, "docs"),
            Markdown = Markdown(root),
            Version = root.Text("version"),
            Namespace = Checked(root, "namespace", Namespace(), "C# identifiers with points between"),
            Client = Identifier(root, "client"),
            Security = Security(root.Required("security")),
            Hosts = Hosts(root.Required("hosts")),
            Uploads = uploads,
            Images = Images(root, uploads),
            Pages = [.. root.Sections("pages").Select(page => Page(page, uploads, null))],
            Names = new VendorNames(names?.Map("schemas") ?? Empty, Members(names?.OptionalSection("members"))),
        };
        names?.Close();
        root.Close();
        CheckHostsOf(file);
        return file;
    }

    /// <summary>The vendor with a project's own pages in the place of its own: a file with <c>namespace</c> and <c>pages</c>, where the vendor fills in what a page leaves out.</summary>
    public VendorFile ReadOwn(SourceDocument source, VendorFile vendor, VendorPackage package)
    {
        const string Prefix = "Own";
        var root = new Section(source.Start, source.Root, bag);
        var own = vendor with
        {
            Place = root.Place,
            Namespace = Checked(root, "namespace", Namespace(), "C# identifiers with points between"),
            Hosts = [.. vendor.Hosts.Select(host => host with { Class = Prefix + host.Class, Property = Prefix + host.Property, Prefix = Prefix })],
            Pages = [.. root.Sections("pages").Select(page => Page(page, vendor.Uploads, vendor))],
            Package = package,
        };
        root.Close();
        CheckHostsOf(own);
        foreach (var page in own.Pages.Where(page => package.Models.Contains(page.Name) || own.Pages.First(other => other.Name == page.Name) != page))
        {
            page.Place.At("file").Report(bag, CompilerRules.ModelTaken, $"{Path.GetFileName(page.File)} would make a second model '{page.Name}' of {vendor.Title}'s: the file's name is the model's, so call the file otherwise.");
        }

        return own;
    }

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static VendorSecurity Security(Section section)
    {
        var security = new VendorSecurity(section.Text("name"), section.OptionalText("header"), section.Text("description"));
        _ = section.OptionalText("source");
        section.Close();
        return security;
    }

    private List<VendorHost> Hosts(Section section)
    {
        var hosts = new List<VendorHost>();
        foreach (var name in section.Keys)
        {
            var host = section.Required(name);
            hosts.Add(new VendorHost(host.Place, name, Https(host, "url"), Identifier(host, "class"), Identifier(host, "property"), host.Text("description")));
            _ = host.OptionalText("source");
            host.Close();
        }

        return hosts;
    }

    // A project's own page may stand anywhere, and leave out what its vendor's pages have in common.
    private VendorPage Page(Section section, string? uploads, VendorFile? extended)
    {
        var page = new VendorPage
        {
            Place = section.Place,
            File = extended is null ? Checked(section, "file", FileName(), "a file name (letters, digits, '.', '-', '_') that ends in .md") : section.Text("file"),
            Host = section.OptionalText("host") ?? extended?.Pages[0].Host ?? section.Text("host"),
            Source = section.OptionalText("source") is null && extended is not null ? extended.Docs : Https(section, "source"),
            Method = section.OptionalText("method"),
            Path = OptionalPath(section, "path"),
            StatusPath = OptionalPath(section, "statusPath"),
            Stem = section.OptionalText("stem"),
            ExpectedSeconds = ExpectedSeconds(section, extended is null ? null : UsualSeconds),
            Media = section.Map("media"),
            Billing = section.Texts("billing"),
        };
        section.Close();
        foreach (var (member, encoding) in page.Media)
        {
            CheckEncoding(section.Place.At("media", member), encoding, uploads);
        }

        return page;
    }

    private string? Images(Section root, string? uploads)
    {
        var encoding = root.OptionalText("images");
        CheckEncoding(root.Place.At("images"), encoding ?? "base64", uploads);
        return encoding;
    }

    private void CheckEncoding(Place place, string encoding, string? uploads)
    {
        if (encoding == "upload" && uploads is null)
        {
            place.Report(bag, CompilerRules.ValueExpected, "'upload' needs a storage, and this vendor's vendor.yaml names none under 'uploads': base64 or data-uri is expected.");
        }
        else if (encoding is not ("base64" or "data-uri" or "upload"))
        {
            place.Report(bag, CompilerRules.ValueExpected, $"'{encoding}' is no encoding: base64, data-uri or upload is expected.");
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Members(Section? section) =>
        (section?.Keys ?? []).ToDictionary(type => type, type => section!.Map(type), StringComparer.Ordinal);

    private void CheckHostsOf(VendorFile file)
    {
        if (file.Uploads is { } uploads && !file.Hosts.Any(host => host.Name == uploads))
        {
            file.Place.At("uploads").Report(bag, CompilerRules.ValueExpected, $"No host '{uploads}' stands under 'hosts'.");
        }

        foreach (var page in file.Pages.Where(page => !file.Hosts.Any(host => host.Name == page.Host)))
        {
            page.Place.At("host").Report(bag, CompilerRules.ValueExpected, $"No host '{page.Host}' stands under 'hosts'.");
        }
    }

    private int ExpectedSeconds(Section section, int? otherwise)
    {
        var seconds = section.OptionalInteger("expectedSeconds") ?? otherwise;
        if (seconds is null or < 1 or > 86_400)
        {
            section.Place.At("expectedSeconds").Report(bag, CompilerRules.ValueExpected, "'expectedSeconds' takes a whole number from 1 to 86400: polling is paced by it.");
            return 1;
        }

        return (int)seconds;
    }

    private string? OptionalPath(Section section, string key)
    {
        var path = section.OptionalText(key);
        if (path is not null && !AllowList.IsPath(path))
        {
            section.Place.At(key).Report(bag, CompilerRules.RefusedPath, $"The path '{path}' is refused: {AllowListTexts.Path}");
        }

        return path;
    }

    private string Markdown(Section section)
    {
        var suffix = section.OptionalText("markdown") ?? "";
        if (suffix.Length > 0 && !MarkdownSuffix().IsMatch(suffix))
        {
            section.Place.At("markdown").Report(bag, CompilerRules.ValueExpected, "'markdown' takes what is behind a page's address, such as .md or /llms.txt.");
        }

        return suffix;
    }

    private string Identifier(Section section, string key) => Checked(section, key, IdentifierPattern(), "a C# identifier of ASCII letters and digits");

    private string Https(Section section, string key) => Checked(section, key, HttpsUrl(), "an https URL");

    private string Checked(Section section, string key, Regex pattern, string expected)
    {
        var text = section.Text(key);
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            section.Place.At(key).Report(bag, CompilerRules.ValueExpected, $"'{key}' takes {expected}.");
        }

        return text;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex VendorName();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._\-]*\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^[./][A-Za-z0-9._/\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownSuffix();

    [GeneratedRegex(@"^https://[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)*(/[A-Za-z0-9._~/\-]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HttpsUrl();
}
