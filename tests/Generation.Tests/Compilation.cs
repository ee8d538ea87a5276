using System.Reflection;
using Reelwire.Core;

namespace Reelwire.Generation.Tests;

/// <summary>Compiles a checkout's generated code with the vendors' hand-written parts, all in one assembly against this process's own Core.</summary>
internal static class Compilation
{
    private const string Name = "Clients";

    public static async Task<Assembly> RunAsync(Checkout checkout)
    {
        foreach (var part in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            checkout.Copy(part);
        }

        checkout.Write($"{Name}.csproj", Project());

        // A compiler that goes on as a server would keep the output open, and the test waiting. Of warnings, the compiler's own count: undocumented members among them.
        var (exitCode, output) = await checkout.DotnetAsync(["build", $"{Name}.csproj", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-p:UseAppHost=false"]);
        Assert.True(exitCode == 0, output);
        return Assembly.Load(await File.ReadAllBytesAsync(checkout.PathOf($"artifacts/bin/{Name}/debug/Reelwire.{Name}.dll"), TestContext.Current.CancellationToken));
    }

    private static string Project() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <EnableDefaultItems>false</EnableDefaultItems>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="{string.Join(';', Sources())}" />
            <Compile Include="generated/**/*.g.cs" />
            <Reference Include="{typeof(VideoClient).Assembly.Location}" />
            <PackageReference Include="Microsoft.Extensions.Http" />
            <PackageReference Include="Microsoft.Extensions.Options" />
            <PackageReference Include="Microsoft.Extensions.Options.ConfigurationExtensions" />
          </ItemGroup>
        </Project>
        """;

    private static IEnumerable<string> Sources() =>
        ((string[])["Freepik", "Fal", "Novita", "AimlApi", "RefitStandIns"]).Select(folder => RepositoryRoot.File("src", folder, "*.cs"));
}
