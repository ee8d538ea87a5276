using Microsoft.Extensions.Http;

namespace Reelwire.Core;

/// <summary>Puts <see cref="PaidSendGuard"/> around the primary handler of this library's named clients, after everything that the host configured.</summary>
internal sealed class PaidSendGuardFilter : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name?.StartsWith(VideoClientRegistration.NamePrefix, StringComparison.Ordinal) == true)
        {
            builder.PrimaryHandler = new PaidSendGuard(builder.PrimaryHandler);
        }
    };
}
