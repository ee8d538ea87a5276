using Reelwire.Core.Tests.Http;
using Reelwire.Core.Tests.Tasks;

namespace Reelwire.Core.Tests.Clients;

public sealed class VideoModelTests
{
    private static readonly VideoPrompt s_prompt = new() { Prompt = "p", Image = MediaInput.FromUri(new Uri("https://images.example/a.png")) };

    private readonly List<TestRequest> _submitted = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_prompt_that_suits_the_model_has_no_faults() =>
        Assert.Empty(Model().Validate(s_prompt with { Resolution = "720p", Duration = "5", Seed = 7 }));

    [Fact]
    public void A_required_parameter_is_named_as_the_vendor_names_it() =>
        Assert.Equal([new RequestFault("image_url", "is required")], Model().Validate(new VideoPrompt { Prompt = "p" }));

    [Fact]
    public void A_required_parameter_with_listed_values_or_a_default_may_be_left_out() => Assert.Empty(Model().Validate(s_prompt with { Resolution = null, Duration = null }));

    [Fact]
    public void What_the_model_does_not_take_is_refused_with_what_it_takes()
    {
        var faults = Model().Validate(s_prompt with { LastImage = s_prompt.Image, AspectRatio = "16:9" });

        Assert.Equal(
            [
                new RequestFault("last image", "test-model has no such parameter; it takes image, prompt, resolution, duration, seed"),
                new RequestFault("aspect ratio", "test-model has no such parameter; it takes image, prompt, resolution, duration, seed"),
            ],
            faults);
    }

    [Theory]
    [InlineData("720p", true)]
    [InlineData("1080p", true)]
    [InlineData("720P", false)]
    [InlineData("4k", false)]
    [InlineData("", false)]
    public void Only_documented_values_are_taken(string resolution, bool isTaken) =>
        Assert.Equal(isTaken ? [] : [new RequestFault("resolution", "test-model accepts 720p, 1080p")], Model().Validate(s_prompt with { Resolution = resolution }));

    [Theory]
    [InlineData("5", null)]
    [InlineData("2", null)]
    [InlineData("12", null)]
    [InlineData("1", "must be at least 2")]
    [InlineData("13", "must be at most 12")]
    [InlineData("5s", "must be a whole number")]
    [InlineData("5.5", "must be a whole number")]
    [InlineData("", "must be a whole number")]
    public void A_whole_number_in_text_is_held_against_its_bounds(string duration, string? fault) =>
        Assert.Equal(fault is null ? [] : [new RequestFault("duration", fault)], Model().Validate(s_prompt with { Duration = duration }));

    [Theory]
    [InlineData(-1L, null)]
    [InlineData(2147483647L, null)]
    [InlineData(-2L, "must be at least -1")]
    [InlineData(2147483648L, "must be at most 2147483647")]
    [InlineData(long.MinValue, "must be at least -1")]
    [InlineData(long.MaxValue, "must be at most 2147483647")]
    public void A_seed_out_of_its_bounds_is_a_fault_before_it_is_made_an_int(long seed, string? fault) =>
        Assert.Equal(fault is null ? [] : [new RequestFault("seed", fault)], Model().Validate(s_prompt with { Seed = seed }));

    [Fact]
    public void The_limits_of_the_typed_request_hold_too()
    {
        var fault = Assert.Single(Model().Validate(s_prompt with { Prompt = new string('p', 101) }));

        Assert.Equal("prompt", fault.Member);
    }

    [Fact]
    public async Task A_prompt_with_faults_is_not_submitted_and_not_quoted()
    {
        var failure = await Assert.ThrowsAsync<RequestInvalidException>(() => Model().SubmitAsync(new VideoPrompt { Prompt = "canary", Resolution = "4k" }, Token));

        Assert.Equal(["resolution", "image_url"], failure.Faults.Select(fault => fault.Member));
        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(_submitted);
    }

    [Fact]
    public async Task A_prompt_without_faults_is_submitted_once_as_the_models_request()
    {
        var task = await Model().SubmitAsync(s_prompt, Token);

        Assert.Equal("t/1", task.Handle.TaskId);
        Assert.Same(s_prompt.Image, Assert.Single(_submitted).Image);
    }

    private VideoModel<TestRequest, TestResponse> Model() => new VideoModel<TestRequest, TestResponse>
    {
        Vendor = "acme",
        Name = "test-model",
        Page = new Uri("https://acme.example/docs/test-model"),
        Summary = "A model of these tests.",
        Parameters =
        [
            new("image_url", "media") { Role = PromptRole.Image, IsRequired = true },
            new("prompt", "string") { Role = PromptRole.Prompt, MaxLength = 100 },
            new("resolution", "string") { Role = PromptRole.Resolution, IsRequired = true, Allowed = ["720p", "1080p"] },
            new("duration", "integer") { Role = PromptRole.Duration, IsRequired = true, Default = "5", Minimum = "2", Maximum = "12" },
            new("seed", "integer") { Role = PromptRole.Seed, Minimum = "-1", Maximum = "2147483647" },
            new("webhook_url", "string") { IsRequired = true },
        ],
        Request = prompt =>
        {
            // What the generator prints for a member that fits an int.
            _ = checked((int?)prompt.Seed);
            return new TestRequest { Prompt = prompt.Prompt ?? string.Empty, Image = prompt.Image };
        },
        Submit = (request, _) =>
        {
            _submitted.Add(request);
            return Task.FromResult(new FakeProtocol(FakeProtocol.Says("DONE")).Start(new VirtualTime()));
        },
    };
}
