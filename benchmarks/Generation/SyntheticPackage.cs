using Reelwire.Core;

namespace Reelwire.Benchmarks.Generation;

/// <summary>The synthetic vendor's project: generated code, the few hand-written lines that a vendor has, and the settings of the vendors' packages.</summary>
internal static class SyntheticPackage
{
    private const string Client = """
        namespace Reelwire.Synthetic;

        /// <summary>Nobody's client.</summary>
        public sealed partial class SyntheticClient(Reelwire.Core.VideoClientConnection connection) : Reelwire.Core.VideoClient(connection)
        {
            /// <summary>Call by call.</summary>
            public ISyntheticApi Api { get; } = new SyntheticApi(connection.To(nameof(Api), new Uri("https://api.synthetic.example")));
        }
        """;

    /// <summary>Compiles it; what it took, and the size of the assembly in bytes.</summary>
    public static async Task<(ToolRun Run, long Bytes)> CompileAsync(GenerationFolder folder, CancellationToken cancellationToken)
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig"])
        {
            File.Copy(RepositoryFolder.File(file), folder.PathOf(file), overwrite: true);
        }

        Directory.CreateDirectory(folder.PathOf("eng"));
        File.Copy(RepositoryFolder.File("eng", "BannedSymbols.txt"), folder.PathOf("eng", "BannedSymbols.txt"), overwrite: true);
        await File.WriteAllTextAsync(folder.PathOf("SyntheticClient.cs"), Client, cancellationToken);
        await File.WriteAllTextAsync(folder.PathOf("Synthetic.csproj"), Project(), cancellationToken);
        await ToolRun.DotnetAsync(folder.PathOf(), ["restore", "Synthetic.csproj"], cancellationToken);

        // In a compiler of its own: one that is warm from other work would flatter.
        var run = await ToolRun.DotnetAsync(folder.PathOf(), ["build", "Synthetic.csproj", "-c", "Release", "--no-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false"], cancellationToken);
        return (run, new FileInfo(folder.PathOf("artifacts", "bin", "Synthetic", "release", "Reelwire.Synthetic.dll")).Length);
    }

    private static string Project() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <IsAotCompatible>true</IsAotCompatible>
            <EnableDefaultItems>false</EnableDefaultItems>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="SyntheticClient.cs;generated/synthetic/*.g.cs;{RepositoryFolder.File("src", "RefitStandIns", "*.cs")}" />
            <Reference Include="{typeof(VideoClient).Assembly.Location}" />
            <PackageReference Include="Microsoft.Extensions.Http" />
          </ItemGroup>
        </Project>
        """;
}
