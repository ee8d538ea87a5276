using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;

namespace Reelwire.Documentation.Tests;

/// <summary>What the documentation's examples have around them. They are compiled with it and never run; a name that an example declares itself hides the one here.</summary>
public static class Surroundings
{
    public static string apiKey => throw new NotSupportedException();

    public static string key => throw new NotSupportedException();

    public static string keyOne => throw new NotSupportedException();

    public static string keyTwo => throw new NotSupportedException();

    public static WebApplicationBuilder builder => throw new NotSupportedException();

    public static WebApplication app => throw new NotSupportedException();

    public static IServiceCollection services => throw new NotSupportedException();

    public static FalOptions options => throw new NotSupportedException();

    public static FalClient fal => throw new NotSupportedException();

    public static SeedanceV1ProImageToVideoRequest request => throw new NotSupportedException();

    public static GenerationTask<SeedanceV1ProImageToVideoOutput> task => throw new NotSupportedException();

    public static IProgress<DownloadProgress> progress => throw new NotSupportedException();

    public static VendorSimulator simulator => throw new NotSupportedException();

    public static IDatabase database => throw new NotSupportedException();

    public static CancellationToken cancellationToken => throw new NotSupportedException();
}
