using Reelwire.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers problem+json for this library's exceptions.</summary>
public static class ProblemServiceCollectionExtensions
{
    /// <summary>
    /// Has exceptions of this library that reach <c>app.UseExceptionHandler()</c> answered as problem+json (RFC 9457), with <c>charged</c>: <c>no</c>, <c>unknown</c> or <c>yes</c>. Others are left to the host.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddReelwireProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddProblemDetails().AddExceptionHandler<ReelwireExceptionHandler>();
    }
}
