using System.Text;

namespace Reelwire.Generation.Tests.Wild;

/// <summary>A page that is none of ours, as somebody would add it: what it is saved as, and its lines in vendor.yaml.</summary>
internal sealed record WildPage(string Vendor, string File, string Model, string Host)
{
    public static string Folder => RepositoryRoot.File("..", "shared", "wild");

    /// <summary>Two pages of each vendor.</summary>
    public static IReadOnlyList<WildPage> All { get; } =
    [
        new("freepik", "post-kling-v2-1-pro.md", "kling-v2-1-pro", "api"),
        new("freepik", "post-minimax-hailuo-02-768p.md", "minimax-hailuo-02-768p", "api"),
        new("fal", "v-longcat-video_image-to-video_720p.md", "longcat-video-image-to-video-720p", "run"),
        new("fal", "v-Kling_Video_v2.6.md", "kling-video-v2.6", "run"),
        new("novita", "model-apis-kling-v1.6-i2v.md", "kling-v1.6-i2v", "api"),
        new("novita", "model-apis-seedance-v1.5-pro-i2v.md", "seedance-v1.5-pro-i2v", "api"),
        new("aimlapi", "a-video-models__kling-ai__v2.1-pro-image-to-video.md", "kling-v2.1-pro-image-to-video", "api"),
        new("aimlapi", "a-video-models__pixverse__v5-image-to-video.md", "pixverse-v5-image-to-video", "api"),
    ];

    /// <summary>Puts the page into a checkout: the Markdown, and an entry behind the last of vendor.yaml's pages.</summary>
    public void AddTo(Checkout checkout)
    {
        checkout.Write($"specs/{Vendor}/{Model}.md", System.IO.File.ReadAllText(Path.Combine(Folder, Vendor, File)));
        var yaml = checkout.Read($"specs/{Vendor}/vendor.yaml");
        var names = yaml.IndexOf("\nnames:", StringComparison.Ordinal);
        checkout.Write($"specs/{Vendor}/vendor.yaml", new StringBuilder(yaml).Insert(names < 0 ? yaml.Length : names + 1, Entry()).ToString());
    }

    private string Entry() =>
        $$"""
          - file: {{Model}}.md
            host: {{Host}}
            source: https://docs.example.com/{{Model}}
            expectedSeconds: 60

        """;
}
