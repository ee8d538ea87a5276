using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>fal.ai's storage: a place is asked for with the key, the bytes are put there without it (fal-ai/fal-js, storage.ts).</summary>
public sealed class FalUploadTests : IAsyncLifetime
{
    private VendorSimulator _simulator = null!;
    private FalClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = await VendorSimulator.StartAsync(new SimulatorOptions(), Token);
        _client = NewClient(allowLoopback: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Theory]
    [InlineData(33)]
    [InlineData(20 << 20)]
    public async Task An_image_is_stored_byte_for_byte_under_a_name_that_tells_its_type_only(int length)
    {
        var png = Png.OfSize(640, 480, length);

        var uploaded = await _client.UploadAsync(MediaInput.FromStream(new MemoryStream(png)), Token);

        Assert.True(uploaded.IsUri);
        var url = await SubmittedUrlAsync(uploaded);
        using var http = new HttpClient();
        using var stored = await http.GetAsync(new Uri(url), Token);
        Assert.Equal(png, await stored.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("image/png", stored.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".png", url, StringComparison.Ordinal);
        var initiate = _simulator.Requests.First(request => request.Method == "POST");
        Assert.Equal("""{"content_type":"image/png","file_name":"image.png"}""", Encoding.UTF8.GetString(initiate.Body.Span));
    }

    [Fact]
    public async Task The_bytes_go_without_the_key_and_with_their_exact_length()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var place = $"http://{listener.LocalEndpoint}/put?signature=1";
        Script(JsonSerializer.Serialize(new Dictionary<string, string> { ["upload_url"] = place, ["file_url"] = "https://example.com/a.png" }));
        var png = Png.OfSize(640, 480);
        var taking = TakeAsync(listener, png.Length);

        await _client.UploadAsync(MediaInput.FromBytes(png), Token);

        Assert.Equal($"PUT /put?signature=1 HTTP/1.1\r\nHost: {listener.LocalEndpoint}\r\nContent-Type: image/png\r\nContent-Length: {png.Length}\r\n\r\n{Encoding.Latin1.GetString(png)}", await taking);
    }

    [Fact]
    public async Task An_image_by_URL_is_left_where_it_is()
    {
        var image = MediaInput.FromUri(new Uri("https://example.com/first.jpg"));

        Assert.Same(image, await _client.UploadAsync(image, Token));
        Assert.Empty(_simulator.Requests);
    }

    [Theory]
    [InlineData("http://elsewhere.example/put", "no https URL")]
    [InlineData("https://10.0.0.1/put", "no public address")]
    [InlineData("file:///etc/passwd", "no https URL")]
    [InlineData(null, "no https URL")]
    public async Task A_place_inside_somebodys_network_is_not_uploaded_to(string? url, string reason)
    {
        Script(JsonSerializer.Serialize(new Dictionary<string, string?> { ["upload_url"] = url, ["file_url"] = "https://example.com/a.png" }));

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => _client.UploadAsync(MediaInput.FromBytes(Png.OfSize(640, 480)), Token));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
    }

    [Fact]
    public async Task Loopback_is_uploaded_to_by_option_only()
    {
        await using var client = NewClient(allowLoopback: false);

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => client.UploadAsync(MediaInput.FromBytes(Png.OfSize(640, 480)), Token));

        Assert.Contains("no https URL", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_the_bytes_is_quoted_with_its_status()
    {
        Script(JsonSerializer.Serialize(new Dictionary<string, string> { ["upload_url"] = $"{_simulator.FalRest}/files/none.png", ["file_url"] = "https://example.com/a.png" }));

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => _client.UploadAsync(MediaInput.FromBytes(Png.OfSize(640, 480)), Token));

        Assert.Equal((HttpStatusCode.NotFound, BillingImpact.NotBilled), (failure.StatusCode, failure.Billing));
    }

    [Fact]
    public async Task An_answer_without_a_URL_of_the_file_is_not_taken()
    {
        _simulator.Script(VendorHost.FalRest, "initiate-upload", Enumerable.Repeat(SimulatedAnswer.Json(200, "{}"), 4));

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => _client.UploadAsync(MediaInput.FromBytes(Png.OfSize(640, 480)), Token));

        Assert.Contains("named no URL of the file", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> TakeAsync(TcpListener listener, int bodyLength)
    {
        using var client = await listener.AcceptTcpClientAsync(Token);
        var stream = client.GetStream();
        var text = new StringBuilder();
        var block = new byte[4096];
        int end;
        do
        {
            var count = await stream.ReadAsync(block, Token);
            text.Append(count > 0 ? Encoding.Latin1.GetString(block, 0, count) : throw new IOException("The request ended early."));
            end = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal);
        }
        while (end < 0 || text.Length < end + 4 + bodyLength);

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Token);
        return text.ToString();
    }

    private void Script(string json) => _simulator.Script(VendorHost.FalRest, "initiate-upload", SimulatedAnswer.Json(200, json));

    private FalClient NewClient(bool allowLoopback) => new(new FalOptions
    {
        ApiKey = "any",
        QueueAddress = _simulator.AddressOf(VendorHost.FalQueue),
        StorageAddress = _simulator.AddressOf(VendorHost.FalRest),
        Downloads = new DownloadOptions { AllowLoopback = allowLoopback },
        Retries = { FirstDelay = TimeSpan.FromMilliseconds(10), MaxDelay = TimeSpan.FromMilliseconds(10) },
    });

    private async Task<string> SubmittedUrlAsync(MediaInput image)
    {
        await _client.SubmitSeedanceV1ProImageToVideoAsync(new() { Prompt = "He turns", ImageUrl = image }, Token);
        using var body = JsonDocument.Parse(_simulator.Requests.Last(request => request.Method == "POST").Body);
        return body.RootElement.GetProperty("image_url").GetString()!;
    }
}
