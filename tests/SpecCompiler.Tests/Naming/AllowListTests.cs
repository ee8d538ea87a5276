using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Tests.Naming;

public sealed class AllowListTests
{
    [Theory]
    [InlineData("/v1/ai/image-to-video/wan-v2-2-580p/{task-id}", true)]
    [InlineData("/fal-ai/bytedance/requests/{request_id}/status", true)]
    [InlineData("/", false)]
    [InlineData("", false)]
    [InlineData("v1/ai", false)]
    [InlineData("/a//b", false)]
    [InlineData("/a/{b}c", false)]
    [InlineData("/a\"); System.Console.WriteLine(\"", false)]
    [InlineData("/a?b=c", false)]
    [InlineData("/a/b\n", false)]
    [InlineData("/a/{b c}", false)]
    public void A_path_is_segments_and_parameters(string path, bool isAllowed) => Assert.Equal(isAllowed, AllowList.IsPath(path));

    [Theory]
    [InlineData("image_url", true)]
    [InlineData("images[]", true)]
    [InlineData("$schema", true)]
    [InlineData("extra.webhook.url", true)]
    [InlineData("x\")] public static int Pwn => 1; [JsonPropertyName(\"y", false)]
    [InlineData("a b", false)]
    [InlineData("name\n", false)]
    [InlineData("", false)]
    public void A_member_name_is_letters_digits_and_a_few_signs(string name, bool isAllowed) => Assert.Equal(isAllowed, AllowList.IsMember(name));
}
