using Microsoft.Extensions.Http;

namespace Reelwire.Core;

/// <summary>Puts <see cref="VendorTransportHandler"/> around everything that a host's own client has, and <see cref="PaidSendGuard"/> around its primary handler.</summary>
/// <param name="name">The client.</param>
/// <param name="create">Makes the outer handler.</param>
internal sealed class VendorTransportFilter(string name, Func<IServiceProvider, VendorTransportHandler> create) : IHttpMessageHandlerBuilderFilter
{
    public string Name { get; } = name;

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (string.Equals(builder.Name, Name, StringComparison.Ordinal))
        {
            builder.AdditionalHandlers.Insert(0, create(builder.Services));
            builder.PrimaryHandler = new PaidSendGuard(builder.PrimaryHandler);
        }
    };
}
