using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Reelwire.Packages.Tests;

/// <summary>An assembly as it is in a package, with its symbols from the package beside it.</summary>
internal sealed class PackedAssembly : IDisposable
{
    private readonly PEReader _assembly;
    private readonly MetadataReaderProvider _symbols;

    private PackedAssembly(XDocument manifest, Stream assembly, Stream symbols)
    {
        Manifest = manifest;
        _assembly = new PEReader(assembly);
        _symbols = MetadataReaderProvider.FromPortablePdbStream(symbols);
    }

    /// <summary>What its package says of itself.</summary>
    public XDocument Manifest { get; }

    /// <summary>The packages that its package brings.</summary>
    public IEnumerable<string> Dependencies => Manifest.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);

    /// <summary>What the compiler found used.</summary>
    public IEnumerable<string> References
    {
        get
        {
            var metadata = _assembly.GetMetadataReader();
            return metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name));
        }
    }

    /// <summary>Whether the compiler says that the same sources give the same bytes.</summary>
    public bool IsReproducible => _assembly.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>Where the assembly and its symbols say that they and their sources were.</summary>
    public IEnumerable<string> Paths
    {
        get
        {
            var symbols = _symbols.GetMetadataReader();
            return
            [
                .. _assembly.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.CodeView).Select(entry => _assembly.ReadCodeViewDebugDirectoryData(entry).Path),
                .. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)),
            ];
        }
    }

    /// <summary>The JSON that tells debuggers where the sources are published; null without.</summary>
    public byte[]? SourceLink
    {
        get
        {
            // The specification of portable PDBs names the kind.
            var kind = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
            var symbols = _symbols.GetMetadataReader();
            return symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
                .Where(information => symbols.GetGuid(information.Kind) == kind)
                .Select(information => symbols.GetBlobBytes(information.Value))
                .SingleOrDefault();
        }
    }

    public static async Task<PackedAssembly> OpenAsync(string package, string symbols)
    {
        await using var archive = await ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken);
        await using var manifest = await archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).OpenAsync(TestContext.Current.CancellationToken);
        await using var symbolArchive = await ZipFile.OpenReadAsync(symbols, TestContext.Current.CancellationToken);
        return new PackedAssembly(
            await XDocument.LoadAsync(manifest, LoadOptions.None, TestContext.Current.CancellationToken),
            await ReadAsync(archive, ".dll"),
            await ReadAsync(symbolArchive, ".pdb"));
    }

    public void Dispose()
    {
        _assembly.Dispose();
        _symbols.Dispose();
    }

    private static async Task<MemoryStream> ReadAsync(ZipArchive archive, string extension)
    {
        var memory = new MemoryStream();
        await using var stream = await archive.Entries.Single(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(extension, StringComparison.Ordinal)).OpenAsync(TestContext.Current.CancellationToken);
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        memory.Position = 0;
        return memory;
    }
}
