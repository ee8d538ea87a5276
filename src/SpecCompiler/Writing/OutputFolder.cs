using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Documents;

namespace Reelwire.SpecCompiler.Writing;

/// <summary>The folder of generated documents.</summary>
internal sealed class OutputFolder(string path)
{
    /// <summary>Writes a vendor's documents, and removes those of hosts that are no more.</summary>
    public async Task WriteAsync(CompiledVendor vendor, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(path, vendor.Vendor);
        Directory.CreateDirectory(folder);
        foreach (var document in vendor.Documents)
        {
            await AtomicFile.WriteAsync(Path.Combine(folder, document.FileName), CanonicalJson.Text(document.Json), cancellationToken);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.openapi.json").Where(file => !vendor.Documents.Any(document => document.FileName == Path.GetFileName(file))))
        {
            File.Delete(file);
        }
    }

    /// <summary>Writes the list of what the documents were made from.</summary>
    public Task WriteInputsAsync(string vendor, string inputs, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(Path.Combine(path, vendor, "inputs.txt"), inputs, cancellationToken);
}
