using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Requests;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>Images that are uploaded ahead of the request that names them.</summary>
public sealed class UploadedRequestTests : IAsyncLifetime
{
    private const string Begin = "initiate-upload", Put = "put-upload", Submit = "submit-seedance-v1-pro-image-to-video";

    private readonly UploadScene _scene = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-");
    private readonly byte[] _png = Png.OfSize(640, 480, 100_000);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _scene.InitializeAsync();
        _scene.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _scene.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("bytes")]
    [InlineData("stream")]
    public async Task A_model_that_takes_URLs_only_gets_that_of_the_stored_image(string source)
    {
        await using var client = _scene.NewClient(uploadsAbove: null);
        var path = Path.Combine(_folder.FullName, "my secret plan.jpg");
        await File.WriteAllBytesAsync(path, _png, Token);
        var image = source switch { "file" => MediaInput.FromFile(path), "bytes" => MediaInput.FromBytes(_png), _ => MediaInput.FromStream(new MemoryStream(_png)) };

        await SendAsync(client, new UrlOnlyRequest { Prompt = "She \"smiles\" ü", ImageUrl = image });

        var put = Assert.Single(_scene.Simulator.Requests, request => request.OperationId == Put);
        Assert.Equal(("image/png", "100000"), (put.Headers["Content-Type"], put.Headers["Content-Length"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_png)), put.BodyHash);
        Assert.DoesNotContain("Authorization", put.Headers.Keys);
        Assert.Equal("""{"content_type":"image/png","file_name":"image.png"}""", Text(Assert.Single(_scene.Simulator.Requests, request => request.OperationId == Begin)));
        Assert.Equal([Begin, Put, Submit], _scene.Simulator.Requests.Select(request => request.OperationId));
        using var body = JsonDocument.Parse(_scene.Simulator.Requests[^1].Body);
        Assert.Equal("She \"smiles\" ü", body.RootElement.GetProperty("prompt").GetString());
        Assert.Equal(_png, await DownloadAsync(body.RootElement.GetProperty("image_url").GetString()!));
    }

    [Fact]
    public async Task An_image_that_is_named_twice_is_uploaded_once_and_one_inside_the_request_stays_there()
    {
        await using var client = _scene.NewClient(uploadsAbove: null);
        var image = MediaInput.FromBytes(_png);

        await SendAsync(client, new UrlOnlyRequest { Prompt = "She smiles", ImageUrl = image, TailImageUrl = image, MaskUrl = image });

        Assert.Equal((1, 1), (_scene.Asked(Begin), _scene.Asked(Put)));
        var submit = _scene.Simulator.Requests[^1];
        Assert.Equal(submit.BodyLength, int.Parse(submit.Headers["Content-Length"], CultureInfo.InvariantCulture));
        Assert.Matches("""^\{"prompt":"She smiles","image_url":"(http:[^"]+)","tail_image_url":"\1","mask_url":"data:image/png;base64,iVBOR""", Text(submit));
    }

    [Fact]
    public async Task An_image_by_URL_is_named_as_it_is()
    {
        await using var client = _scene.NewClient();

        await SendAsync(client, new UrlOnlyRequest { Prompt = "She smiles", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/first.jpg?a=1&b=2")) });

        Assert.Equal("""{"prompt":"She smiles","image_url":"https://example.com/first.jpg?a=1&b=2"}""", Text(Assert.Single(_scene.Simulator.Requests)));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(100_000L, false)]
    [InlineData(99_999L, true)]
    public async Task An_image_above_the_option_is_uploaded_although_the_model_takes_it_inside_the_request(long? above, bool isUploaded)
    {
        await using var client = _scene.NewClient(above);

        await client.SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromBytes(_png)), Token);

        Assert.Equal(isUploaded ? 1 : 0, _scene.Asked(Put));
        Assert.Contains(isUploaded ? "\"image_url\":\"http://127.0.0.1" : "\"image_url\":\"data:image/png;base64,", Text(_scene.Simulator.Requests[^1]), StringComparison.Ordinal);
        Assert.Single(_scene.Simulator.Charges);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task An_image_is_uploaded_once_however_often_its_request_has_to_be_sent(bool isStream, int strikes)
    {
        _scene.Simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "status-429", Operation = Submit, Occurrence = new FaultOccurrence { Next = strikes } });
        await using var client = _scene.NewClient();

        await client.SubmitSeedanceV1ProImageToVideoAsync(Request(isStream ? MediaInput.FromStream(new MemoryStream(_png)) : MediaInput.FromBytes(_png)), Token);

        Assert.Equal((1, 1, strikes + 1, 1), (_scene.Asked(Begin), _scene.Asked(Put), _scene.Asked(Submit), _scene.Simulator.Charges.Count));
        Assert.Single(_scene.Simulator.Requests.Where(request => request.OperationId == Submit).Select(Text).Distinct());
    }

    [Fact]
    public async Task A_stream_whose_upload_broke_off_is_not_sent_again()
    {
        _scene.Simulator.Faults.Add(new Fault { Host = VendorHost.FalRest, Kind = "status-503", Operation = Put });
        await using var client = _scene.NewClient();

        await Assert.ThrowsAsync<VendorErrorException>(() => client.SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromStream(new MemoryStream(_png))), Token));

        Assert.Equal((1, 0), (_scene.Asked(Put), _scene.Asked(Submit)));
    }

    [Fact]
    public async Task A_request_that_breaks_a_limit_uploads_nothing()
    {
        await using var client = _scene.NewClient();

        await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromBytes(_png), prompt: null!), Token));

        Assert.Empty(_scene.Simulator.Requests);
    }

    [Fact]
    public async Task An_image_beyond_the_storages_limit_is_refused_before_anything_is_sent()
    {
        var path = Path.Combine(_folder.FullName, "large.png");
        await using (var file = File.Create(path))
        {
            await file.WriteAsync(_png, Token);
            file.SetLength((90L << 20) + 1);
        }

        await using var client = _scene.NewClient();

        var failure = await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromFile(path)), Token));

        Assert.Equal("An image has 94371841 bytes; at most 94371840 are uploaded to fal.ai. Nothing was bought.", failure.Message);
        Assert.Empty(_scene.Simulator.Requests);
    }

    [Theory]
    [InlineData(99_999)]
    [InlineData(100_001)]
    public async Task A_file_that_has_changed_its_length_is_not_tried_again_and_nothing_is_submitted(int length)
    {
        var path = Path.Combine(_folder.FullName, "image.png");
        await File.WriteAllBytesAsync(path, _png, Token);
        var image = MediaInput.FromFile(path);
        await using (var file = File.OpenWrite(path))
        {
            file.SetLength(length);
        }

        await using var client = _scene.NewClient();

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.SubmitSeedanceV1ProImageToVideoAsync(Request(image), Token));

        Assert.Contains("The image had 100000 bytes when the request was made", failure.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (_scene.Asked(Begin), _scene.Asked(Submit)));
    }

    [Theory]
    [InlineData(Begin)]
    [InlineData(Put)]
    public async Task A_caller_who_leaves_while_an_image_is_uploaded_has_bought_nothing(string operation)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _scene.Simulator.Faults.Add(new Fault { Host = VendorHost.FalRest, Kind = "no-answer", Operation = operation });
        _scene.OnRequest = request =>
        {
            if (request.OperationId == operation)
            {
                leaving.Cancel();
            }
        };
        await using var client = _scene.NewClient();

        var left = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromBytes(_png)), leaving.Token));

        Assert.IsNotType<SubmitCancelledException<TaskHandle>>(left);
        Assert.Equal((0, 0), (_scene.Asked(Submit), _scene.Simulator.Charges.Count));
    }

    [Fact]
    public async Task A_body_for_clients_of_others_says_that_the_image_has_to_be_uploaded_first()
    {
        await using var client = _scene.NewClient();
        var image = MediaInput.FromBytes(_png);

        var failure = Assert.Throws<NotSupportedException>(() => new UrlOnlyRequest { Prompt = "She smiles", ImageUrl = image }.ToHttpContent());

        Assert.Contains("UploadAsync", failure.Message, StringComparison.Ordinal);
        using var body = new UrlOnlyRequest { Prompt = "She smiles", ImageUrl = await client.UploadAsync(image, Token) }.ToHttpContent();
        Assert.True(body.Headers.ContentLength < 200);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task No_log_activity_metric_or_exception_tells_where_an_image_is_uploaded_to_or_stored(int status)
    {
        using var heard = new Eavesdropper();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard));
        services.AddFal(options => _scene.Configured(options).UploadImagesAbove = 0);
        await using var host = services.BuildServiceProvider();
        _scene.Simulator.Script(VendorHost.FalRest, Begin, SimulatedAnswer.Json(200, JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["upload_url"] = $"{_scene.Simulator.FalRest}/files/a.png?signature=canary-upload",
            ["file_url"] = "https://files.example/canary-file.png",
        })));
        _scene.Simulator.Script(VendorHost.FalRest, Put, SimulatedAnswer.Json(status, "canary-upload"));

        var failure = await Record.ExceptionAsync(() => host.GetRequiredService<FalClient>().SubmitSeedanceV1ProImageToVideoAsync(Request(MediaInput.FromBytes(_png)), Token));

        Assert.Equal(status == 200, failure is null);
        Assert.Equal(status == 200 ? 1 : 0, _scene.Asked(Submit));
        Assert.Contains(heard.Lines, line => line.Contains(Begin, StringComparison.Ordinal));
        Assert.All(heard.Lines.Append($"{failure}"), line => Assert.DoesNotContain("canary", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData((90L << 20) + 1)]
    public void A_size_above_which_nothing_can_be_uploaded_is_no_option(long above) =>
        Assert.Contains("UploadImagesAbove", Assert.Throws<ArgumentException>(() => _scene.NewClient(above)).Message, StringComparison.Ordinal);

    private static SeedanceV1ProImageToVideoRequest Request(MediaInput image, string prompt = "She smiles") => new() { Prompt = prompt, ImageUrl = image };

    // As the code that is generated for a page does it.
    private static Task<QueueSubmission> SendAsync(FalClient client, UrlOnlyRequest request) => client.Connection.To("Queue").SendAsync<QueueSubmission>(
        new ApiRequest(HttpMethod.Post, Submit, new RequestPath().Literal("/fal-ai/bytedance/seedance/v1/pro/image-to-video")) { IsPaid = true }, request, Token);

    private static string Text(RecordedRequest request) => Encoding.UTF8.GetString(request.Body.Span);

    private static async Task<byte[]> DownloadAsync(string url)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync(new Uri(url), Token);
    }
}
