using System.Text;
using System.Text.Json;

namespace Reelwire.Core.Tests.Json;

public sealed class RequestWriterTests
{
    private static readonly object[] s_list = ["a", 1L, new List<bool> { true }];
    private static readonly Part?[] s_parts = [new(1), null];

    [Fact]
    public void Members_that_are_null_are_left_out() =>
        Assert.Equal("{}", Written(json =>
        {
            json.Write("text"u8, (string?)null);
            json.Write("flag"u8, (bool?)null);
            json.Write("whole"u8, (long?)null);
            json.Write("number"u8, (double?)null);
            json.Write("part"u8, (object?)null);
            json.Write("size"u8, (TestSize?)null);
            json.Write("default"u8, default(TestSize));
            json.Write("image"u8, null, MediaEncoding.Base64);
            json.Write("map"u8, (IReadOnlyDictionary<string, string>?)null);
            json.WriteOthers(null);
        }));

    [Theory]
    [InlineData("a+b é", "\"a+b \\u00E9\"")]
    [InlineData("", "\"\"")]
    [InlineData(true, "true")]
    [InlineData(7, "7")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(0.1, "0.1")]
    public void A_value_is_written_as_JSON_has_it(object value, string expected) =>
        Assert.Equal($$"""{"x":{{expected}}}""", Written(json => json.Write("x"u8, value)).Replace("\\u002B", "+", StringComparison.Ordinal));

    [Fact]
    public void Lists_maps_parts_and_raw_JSON_are_written_with_what_they_hold() =>
        Assert.Equal(
            """{"list":["a",1,[true]],"map":{"k":2.5},"part":{"pan":3},"parts":[{"pan":1},null],"raw":{"a":[1]},"other":"x"}""",
            Written(json =>
            {
                json.Write("list"u8, s_list);
                json.Write("map"u8, new Dictionary<string, double> { ["k"] = 2.5 });
                json.Write("part"u8, new Part(3));
                json.Write("parts"u8, s_parts);
                json.Write("raw"u8, JsonElement.Parse("""{"a":[1]}"""));
                json.WriteOthers(new Dictionary<string, JsonElement> { ["other"] = JsonElement.Parse("\"x\"") });
            }));

    [Fact]
    public void Texts_numbers_Booleans_and_enumerations_are_written_by_their_own_types() =>
        Assert.Equal(
            """{"text":"a","flag":false,"whole":7,"long":8,"number":0.5,"size":"small","unlisted":"huge","seconds":5}""",
            Written(json =>
            {
                json.Write("text"u8, "a");
                json.Write("flag"u8, false);
                json.Write("whole"u8, 7);
                json.Write("long"u8, 8L);
                json.Write("number"u8, 0.5);
                json.Write("size"u8, TestSize.Small);
                json.Write("unlisted"u8, (TestSize?)new TestSize("huge"));
                json.Write("seconds"u8, TestSeconds.Five);
            }));

    [Fact]
    public void Raw_JSON_is_written_byte_for_byte() =>
        Assert.Equal("""{"raw":{"a" : "é<\/b>", "n": 1.0}}""", Written(json => json.Write("raw"u8, JsonElement.Parse("""{"a" : "é<\/b>", "n": 1.0}"""))));

    [Fact]
    public void Images_with_bytes_are_collected_once_from_wherever_they_stand()
    {
        var (one, two) = (MediaInput.FromBytes(new byte[1]), MediaInput.FromBytes(new byte[2]));
        using var json = new Utf8JsonWriter(Stream.Null);
        var writer = new RequestWriter(json);
        json.WriteStartObject();

        writer.Write("image"u8, one, MediaEncoding.Base64);
        writer.Write("images"u8, new[] { two, one, MediaInput.FromUri(new Uri("https://a.example/3.png")) }, MediaEncoding.DataUri);

        Assert.Equal([one, two], writer.TakeMedia().Embedded);
        Assert.Empty(writer.TakeMedia().Embedded);
    }

    [Fact]
    public void Images_that_have_to_be_uploaded_are_collected_apart_and_those_by_URL_not_at_all()
    {
        var (small, large) = (MediaInput.FromBytes(new byte[10]), MediaInput.FromBytes(new byte[11]));
        using var json = new Utf8JsonWriter(Stream.Null);
        var writer = new RequestWriter(json) { UploadsAbove = 10 };
        json.WriteStartObject();

        writer.Write("image"u8, small, MediaEncoding.DataUri);
        writer.Write("last_image"u8, large, MediaEncoding.Base64);
        writer.Write("images"u8, new[] { small, large, MediaInput.FromUri(new Uri("https://a.example/3.png")) }, MediaEncoding.Upload);

        var (embedded, uploads) = writer.TakeMedia();
        Assert.Equal([small], embedded);
        Assert.Equal([large, small], uploads);
        Assert.Null(writer.TakeMedia().Uploads);
    }

    [Fact]
    public void What_no_request_can_hold_is_refused_by_its_type() =>
        Assert.Contains("DateTime", Assert.Throws<NotSupportedException>(() => Written(json => json.Write("x"u8, DateTime.UnixEpoch))).Message, StringComparison.Ordinal);

    private static string Written(Action<RequestWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(new RequestWriter(json));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Part(int pan) : IJsonRequest
    {
        public void WriteMembers(RequestWriter json) => json.Write("pan"u8, pan);
    }
}
