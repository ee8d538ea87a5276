using Refit;
using Reelwire.Core;

namespace Reelwire.PublicRegistry.Tests.Interfaces;

/// <summary>Refit takes every interface, and what it sends is what the vendor's client sends, byte for byte.</summary>
public sealed class RefitInterfaceTests
{
    public static TheoryData<RefitApi, string> Methods
    {
        get
        {
            var data = new TheoryData<RefitApi, string>();
            foreach (var api in RefitApis.All)
            {
                data.AddRange([.. api.Methods.Select(method => (api, method))]);
            }

            return data;
        }
    }

    public static TheoryData<RefitApi> Apis => [.. RefitApis.All];

    [Theory]
    [MemberData(nameof(Methods), DisableDiscoveryEnumeration = true)]
    public async Task A_call_through_Refit_sends_what_the_client_sends(RefitApi api, string method)
    {
        var token = TestContext.Current.CancellationToken;

        Assert.Equal(await api.SentByClientAsync(method, token), await api.SentByRefitAsync(method, token));
    }

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public void Refit_makes_a_client_of_the_interface_in_each_of_its_ways(RefitApi api) => Assert.All(api.Made(), made => Assert.IsAssignableFrom(api.Type, made));

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public void Every_method_is_called_here(RefitApi api) => Assert.Equal(api.Type.GetMethods().Select(method => method.Name).Order(), api.Methods.Order());

    [Fact]
    public void Every_interface_is_here() => Assert.Equal(
        RefitApis.All.Select(api => api.Type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsInterface).Select(type => type.FullName).Order(),
        RefitApis.All.Select(api => api.Type.FullName).Order());

    [Fact]
    public async Task An_answer_keeps_its_raw_JSON()
    {
        using var content = new StringContent("""{"request_id":"1","new":true}""");

        var answer = await Fal.FalRefit.NewSettings().ContentSerializer.FromHttpContentAsync<Fal.QueueSubmission>(content, TestContext.Current.CancellationToken);

        Assert.Equal(("1", """{"request_id":"1","new":true}"""), (answer!.RequestId, System.Text.Encoding.UTF8.GetString(answer.RawJson.Span)));
    }

    [Theory]
    [InlineData(RequestBodySerializationMode.Default)]
    [InlineData(RequestBodySerializationMode.Buffered)]
    public async Task A_request_is_not_built_in_memory(RequestBodySerializationMode mode)
    {
        var settings = Fal.FalRefit.NewSettings();
        settings.RequestBodySerialization = mode;
        using var http = new HttpClient { BaseAddress = new Uri("https://queue.fal.run") };
        var api = RestService.ForGenerated<Fal.IFalQueueApi>(http, settings);
        var request = new Fal.SeedanceV1ProImageToVideoRequest { Prompt = "p", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/1.png")) };

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => api.SubmitSeedanceV1ProImageToVideoAsync(request, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("streamed only", exception.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData(0.5, "0.5")]
    [InlineData("a b", "a b")]
    public void Values_are_written_into_URLs_as_the_client_writes_them(object value, string written) =>
        Assert.Equal(written, Fal.FalRefit.NewSettings().UrlParameterFormatter.Format(value, typeof(RefitInterfaceTests), value.GetType()));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_would_name_another_resource_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => Fal.FalRefit.NewSettings().UrlParameterFormatter.Format(id, typeof(RefitInterfaceTests), typeof(string)));
}
