using System.Text;
using Reelwire.SpecCompiler.Updating;

namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>A repository of one test's own, with the real specs of some vendors, and a server that publishes their pages.</summary>
internal sealed class PublishedPages : IAsyncDisposable
{
    /// <summary>The pages' one type.</summary>
    public const string Markdown = "Content-Type: text/markdown; charset=utf-8\r\n";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, Func<string, byte[]>> _answers = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;

    private PublishedPages() => _server = new LoopbackServer(path => _answers.TryGetValue(path, out var answer) ? answer(_server!.Requests[^1]) : LoopbackServer.Status(404));

    /// <summary>The heads of all requests.</summary>
    public IReadOnlyList<string> Requests => _server.Requests;

    /// <summary>Real vendors whose pages are published as they are committed.</summary>
    public static async Task<PublishedPages> OfAsync(params string[] vendors)
    {
        var pages = new PublishedPages();
        await pages._folder.WriteAsync("CHANGELOG.md", "# Changelog\n\n## 0.1.0 (unreleased)\n\n- Clients.\n");
        await pages._folder.WriteAsync("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <Version>0.1.0</Version>\n  </PropertyGroup>\n</Project>\n");
        foreach (var vendor in vendors)
        {
            foreach (var file in Directory.GetFiles(RepositoryRoot.File("specs", vendor)).Where(file => Path.GetFileName(file) != FetchRecord.FileName))
            {
                var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
                await pages._folder.WriteAsync(Path.Combine("specs", vendor, Path.GetFileName(file)), text);
                if (Path.GetExtension(file) == ".md")
                {
                    pages.Publish(Path.GetFileName(file), text);
                }
            }

            var project = vendor == "aimlapi" ? "AimlApi" : char.ToUpperInvariant(vendor[0]) + vendor[1..];
            await pages._folder.WriteAsync(Path.Combine("src", project, project + ".csproj"), "<Project>\n  <PropertyGroup>\n    <Description>A client.</Description>\n  </PropertyGroup>\n</Project>\n");
        }

        return pages;
    }

    /// <summary>Publishes a page.</summary>
    public void Publish(string page, string text, string headers = Markdown) => Answer(page, LoopbackServer.File(Encoding.UTF8.GetBytes(text), headers));

    /// <summary>Publishes a page that was edited at the vendor's.</summary>
    public void Edit(string vendor, string page, string find, string replace)
    {
        var text = Read("specs", vendor, page);
        Assert.Contains(find, text, StringComparison.Ordinal);
        Publish(page, text.Replace(find, replace, StringComparison.Ordinal));
    }

    /// <summary>Answers a page's request with these bytes.</summary>
    public void Answer(string page, byte[] response) => Answer(page, _ => response);

    /// <summary>Answers a page's request by its head.</summary>
    public void Answer(string page, Func<string, byte[]> answer) => _answers[Address(page)] = answer;

    /// <summary>A file of the repository.</summary>
    public string Read(params string[] parts) => File.ReadAllText(_folder.File(parts));

    /// <summary>Writes a file of the repository.</summary>
    public Task WriteAsync(string name, string text) => _folder.WriteAsync(name, text);

    /// <summary>Deletes a file of the repository.</summary>
    public void Delete(params string[] parts) => File.Delete(_folder.File(parts));

    /// <summary>All files with their content: what may not change where nothing is written.</summary>
    public SortedDictionary<string, string> Files() =>
        new(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Runs <c>specc update</c> in the repository.</summary>
    public Task<Specc> UpdateAsync(params string[] arguments) => UpdateThroughAsync(Network(), arguments);

    /// <summary>The same through another network.</summary>
    public Task<Specc> UpdateThroughAsync(HttpMessageHandler network, params string[] arguments) => Specc.RunAsync(network, ["update", "--specs", _folder.File("specs"), .. arguments]);

    /// <summary>The program's own handler, led to the server.</summary>
    public HttpMessageHandler Network()
    {
        var handler = PageFetcher.CreateHandler();
        handler.UseProxy = false;
        return new Rerouting(new Uri(_server.Address), handler);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    // Where the pages' Markdown is published, by 'source' and 'markdown' in vendor.yaml.
    private static string Address(string page) => page switch
    {
        "seedance-v1-pro-i2v.md" => "/docs/api-reference/model-apis-seedance-v1-pro-i2v.md",
        "seedance-pro-720p.md" => "/api-reference/image-to-video/seedance-pro-720p/post-seedance-pro-720p.md",
        "wan-v2-2-580p.md" => "/api-reference/image-to-video/wan-v2-2-580p/post-wan-v2-2-580p.md",
        "seedance-1-0-pro-i2v.md" => "/api-references/video-models/bytedance/seedance-1-0-pro-i2v.md",
        "seedance-v1-pro-image-to-video.md" => "/models/fal-ai/bytedance/seedance/v1/pro/image-to-video/llms.txt",
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "No such page."),
    };
}
