using Reelwire.Core.Tests.Json;

namespace Reelwire.Core.Tests.Validation;

public sealed class RequestValidatorTests
{
    private readonly RequestValidator _validator = new();

    [Fact]
    public void A_required_member_that_is_null_all_the_same_is_told()
    {
        _validator.Required("prompt", "");
        AssertFault("prompt", null);

        _validator.Required("prompt", null);
        AssertFault("prompt", "is required");
    }

    [Fact]
    public void A_default_of_an_enumeration_has_no_value_to_send()
    {
        _validator.HasValue("size", TestSize.Small);
        _validator.HasValue("size", new TestSize("unknown"));
        _validator.HasValue("size", (TestSize?)null);
        AssertFault("size", null);

        _validator.HasValue("size", default(TestSize));
        AssertFault("size", "is a default, which has no value");
    }

    [Fact]
    public void Faults_of_parts_are_told_with_their_paths()
    {
        _validator.Valid("camera", null);
        _validator.Valid("camera", new Part("pan"));
        _validator.ValidItems("masks", [new Part(), new Part("x", "y")]);
        Assert.Equal(["camera.pan", "masks[1].x", "masks[1].y"], _validator.Faults.Select(fault => fault.Member));
    }

    private sealed class Part(params string[] faults) : IValidatedRequest
    {
        public IReadOnlyList<RequestFault> Validate() => [.. faults.Select(member => new RequestFault(member, "is wrong"))];
    }

    [Theory]
    [InlineData("", 1, "has 0 characters; at least 1 are needed")]
    [InlineData("ab", 3, "has 2 characters; at least 3 are needed")]
    [InlineData("🎬🎬", 3, "has 2 characters; at least 3 are needed")]
    [InlineData("abc", 3, null)]
    [InlineData("🎬🎬🎬", 3, null)]
    [InlineData("abcd", 3, null)]
    [InlineData(null, 3, null)]
    public void Text_has_at_least_so_many_code_points(string? text, int limit, string? fault)
    {
        _validator.MinLength("prompt", text, limit);
        AssertFault("prompt", fault);
    }

    [Theory]
    [InlineData("ab", 3, null)]
    [InlineData("abc", 3, null)]
    [InlineData("🎬🎬🎬", 3, null)]
    [InlineData("abcd", 3, "has 4 characters; at most 3 are allowed")]
    [InlineData("🎬🎬🎬🎬", 3, "has 4 characters; at most 3 are allowed")]
    [InlineData(null, 3, null)]
    public void Text_has_at_most_so_many_code_points(string? text, int limit, string? fault)
    {
        _validator.MaxLength("prompt", text, limit);
        AssertFault("prompt", fault);
    }

    [Fact]
    public void Half_a_code_point_counts_as_one()
    {
        _validator.MaxLength("prompt", "\ud83c\ud83c\ud83c", 3);
        AssertFault("prompt", null);
    }

    [Fact]
    public void A_prompt_of_2000_film_clappers_is_allowed_and_of_2001_is_refused()
    {
        _validator.MaxLength("prompt", string.Concat(Enumerable.Repeat("🎬", 2000)), 2000);
        AssertFault("prompt", null);

        _validator.MaxLength("prompt", string.Concat(Enumerable.Repeat("🎬", 2001)), 2000);
        AssertFault("prompt", "has 2001 characters; at most 2000 are allowed");
    }

    [Theory]
    [InlineData(-1.01, "must be at least -1")]
    [InlineData(-1.0, null)]
    [InlineData(0.0, null)]
    [InlineData(double.NaN, "must be at least -1")]
    [InlineData(null, null)]
    public void A_minimum_includes_itself(double? number, string? fault)
    {
        _validator.Minimum("seed", number, -1);
        AssertFault("seed", fault);
    }

    [Theory]
    [InlineData(0.99, null)]
    [InlineData(1.0, null)]
    [InlineData(1.01, "must be at most 1")]
    [InlineData(double.NaN, "must be at most 1")]
    [InlineData(null, null)]
    public void A_maximum_includes_itself(double? number, string? fault)
    {
        _validator.Maximum("scale", number, 1);
        AssertFault("scale", fault);
    }

    [Theory]
    [InlineData(299.0, "must be greater than 300")]
    [InlineData(300.0, "must be greater than 300")]
    [InlineData(300.5, null)]
    [InlineData(null, null)]
    public void An_exclusive_minimum_excludes_itself(double? number, string? fault)
    {
        _validator.ExclusiveMinimum("width", number, 300);
        AssertFault("width", fault);
    }

    [Theory]
    [InlineData(0.4999, null)]
    [InlineData(0.5, "must be less than 0.5")]
    [InlineData(6000.0, "must be less than 0.5")]
    [InlineData(null, null)]
    public void An_exclusive_maximum_excludes_itself(double? number, string? fault)
    {
        _validator.ExclusiveMaximum("ratio", number, 0.5);
        AssertFault("ratio", fault);
    }

    [Fact]
    public void A_large_bound_is_written_in_full()
    {
        _validator.Maximum("seed", 4294967296L, 4294967295L);
        AssertFault("seed", "must be at most 4294967295");
    }

    [Theory]
    [InlineData(0, "has 0 items; at least 1 are needed")]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(null, null)]
    public void A_list_has_at_least_so_many_items(int? count, string? fault)
    {
        _validator.MinItems("images", List(count), 1);
        AssertFault("images", fault);
    }

    [Theory]
    [InlineData(null, null, "image or prompt is required")]
    [InlineData("i", null, null)]
    [InlineData(null, "p", null)]
    public void One_of_several_members_is_enough(string? image, string? prompt, string? fault)
    {
        _validator.AnyRequired(("image", image), ("prompt", prompt));
        AssertFault("image", fault);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "has 3 items; at most 2 are allowed")]
    [InlineData(null, null)]
    public void A_list_has_at_most_so_many_items(int? count, string? fault)
    {
        _validator.MaxItems("images", List(count), 2);
        AssertFault("images", fault);
    }

    [Theory]
    [InlineData("16:9", null)]
    [InlineData("canary", "does not match ^\\d+:\\d+$")]
    [InlineData("", "does not match ^\\d+:\\d+$")]
    [InlineData("١٦:٩", "does not match ^\\d+:\\d+$")]
    [InlineData(null, null)]
    public void Text_matches_the_pages_expression(string? text, string? fault)
    {
        _validator.Pattern("aspect_ratio", text, "^\\d+:\\d+$");
        AssertFault("aspect_ratio", fault);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\\p{L}+")]
    [InlineData("[z-a]")]
    public void An_expression_that_cannot_be_run_refuses_nothing(string pattern)
    {
        _validator.Pattern("name", "x", pattern);
        AssertFault("name", null);
    }

    [Fact]
    public void An_expression_that_takes_too_long_refuses_nothing()
    {
        _validator.Pattern("name", new string('a', 40) + "!", "^(a+)+$");
        AssertFault("name", null);
    }

    [Fact]
    public void All_faults_are_collected_in_order_and_none_quotes_the_value()
    {
        _validator.MaxLength("prompt", "canary-prompt", 3);
        _validator.Pattern("name", "canary-name", "^[0-9]+$");
        _validator.Minimum("seed", -77777, 0);

        Assert.Equal(["prompt", "name", "seed"], _validator.Faults.Select(fault => fault.Member));
        Assert.All(_validator.Faults, fault => Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal));
        Assert.All(_validator.Faults, fault => Assert.DoesNotContain("77777", fault.ToString(), StringComparison.Ordinal));
    }

    private static int[]? List(int? count) => count is { } length ? new int[length] : null;

    private void AssertFault(string member, string? message) => Assert.Equal(message is null ? [] : [new RequestFault(member, message)], _validator.Faults);
}
