using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

public sealed class VideoTransportRegistrationTests
{
    [Fact]
    public async Task The_time_limit_is_the_one_of_submits()
    {
        await using var services = TypedClient.Services(FakeHandler.Answering(HttpStatusCode.OK));

        Assert.Equal(TimeSpan.FromMinutes(10), TypedClient.Of(services).Timeout);
    }

    [Fact]
    public void Options_are_checked_when_the_host_starts()
    {
        using var services = TypedClient.Services(FakeHandler.Answering(HttpStatusCode.OK), key: null);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void A_client_takes_one_transport() =>
        Assert.Contains("has a transport already", Assert.Throws<ArgumentException>(() => TypedClient.Services(FakeHandler.Answering(HttpStatusCode.OK), builder => TypedClient.Add(builder, "key"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_packages_own_client_takes_none() =>
        Assert.Throws<ArgumentException>(() => TypedClient.Add(new ServiceCollection().AddVideoClient<TestClient, TestOptions>(TestVendor.Profile, name: null, (connection, _) => new TestClient(connection)), "key"));

    [Fact]
    public void All_clients_at_once_take_none() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().ConfigureHttpClientDefaults(every => TypedClient.Add(every, "key")));
}
