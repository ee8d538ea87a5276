namespace Reelwire.Generation.Tests.Unions;

/// <summary>A page with choices of every kind, and what a user writes with its client.</summary>
internal static class UnionPage
{
    public const string Markdown = """
        # One

        A model with choices.

        ```json
        {"openapi":"3.0.3","info":{"title":"One","version":"1"},
         "paths":{"/v1/one":{"post":{
           "requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","required":["size"],"properties":{
             "size":{"oneOf":[{"type":"string","enum":["wide","tall"]},{"type":"object","required":["width"],"properties":{"width":{"type":"integer","maximum":4096}}}]},
             "words":{"anyOf":[{"type":"string","maxLength":5},{"type":"array","maxItems":2,"items":{"type":"string"}}]},
             "strength":{"anyOf":[{"type":"number"},{"type":"string"}]},
             "image":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},
             "parts":{"type":"array","items":{"oneOf":[
               {"type":"object","required":["type","text"],"properties":{"type":{"type":"string","enum":["text"]},"text":{"type":"string","maxLength":5}}},
               {"type":"object","required":["type","image_url"],"properties":{"type":{"type":"string","enum":["image"]},"image_url":{"type":"string"}}}]}}}}}}},
           "responses":{"200":{"description":"OK","content":{"application/json":{"schema":{"type":"object","properties":{
             "id":{"type":"string"},
             "made":{"oneOf":[
               {"type":"string","enum":["nothing"]},
               {"type":"boolean"},
               {"type":"number"},
               {"type":"array","items":{"type":"string"}},
               {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["film"]},"url":{"type":"string"},"seconds":{"type":"integer"}}},
               {"type":"object","properties":{"error":{"type":"string"}}}]}}}}}}}}}}}
        ```

        """;

    /// <summary>Compiled with the client.</summary>
    public const string Uses = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Reelwire.Core;

        namespace Reelwire.Acme;

        /// <summary>What a user's own metadata has to name: a serialiser does not see what a choice may be.</summary>
        [JsonSerializable(typeof(Submission))]
        [JsonSerializable(typeof(SubmissionMadeName))]
        [JsonSerializable(typeof(SubmissionMadeFilm))]
        [JsonSerializable(typeof(SubmissionMadeObject))]
        [JsonSerializable(typeof(bool))]
        [JsonSerializable(typeof(double))]
        internal sealed partial class UserJson : JsonSerializerContext;

        /// <summary>What a user writes.</summary>
        public static class Uses
        {
            /// <summary>Requests as they are sent.</summary>
            public static string[] Sent() => new OneRequest[]
            {
                new() { Size = OneSizeName.Tall },
                new() { Size = new OneSizeObject { Width = 512 }, Words = "hello", Strength = 0.5 },
                new() { Size = new(JsonElement.Parse("{\"w\" : 1.0}")), Words = new[] { "a", "b" }, Strength = "0.5" },
                new() { Size = OneSizeName.Wide, Image = MediaInput.FromUri(new Uri("https://a.example/1.png")), Parts = [new OnePartsItemText { Text = "x" }, new OnePartsItemImage { ImageUrl = MediaInput.FromUri(new Uri("https://a.example/2.png")) }] },
                new() { Size = OneSizeName.Wide, Image = new[] { MediaInput.FromUri(new Uri("https://a.example/1.png")) } },
            }.Select(Written).ToArray();

            private static string Written(IJsonRequest request)
            {
                using var bytes = new MemoryStream();
                using (var json = new Utf8JsonWriter(bytes))
                {
                    json.WriteStartObject();
                    request.WriteMembers(new RequestWriter(json));
                    json.WriteEndObject();
                }

                return Encoding.UTF8.GetString(bytes.ToArray());
            }

            /// <summary>Faults of a request that has all of them.</summary>
            public static string[] Faults() => new OneRequest { Size = new OneSizeObject { Width = 5000 }, Words = new(["a", "b", "c"]), Parts = [new OnePartsItemText { Text = "too long" }] }
                .Validate().Concat(new OneRequest { Size = default, Words = "too long" }.Validate()).Select(fault => fault.ToString()).ToArray();

            /// <summary>What an answer says.</summary>
            public static string Told(string json) => JsonSerializer.Deserialize(json, UserJson.Default.Submission)!.Made?.Value switch
            {
                SubmissionMadeName name => $"name {name}",
                bool flag => $"flag {flag}",
                double number => FormattableString.Invariant($"number {number}"),
                System.Collections.Generic.IReadOnlyList<string> list => $"list {string.Join(' ', list)}",
                SubmissionMadeFilm film => $"film {film.Url}",
                SubmissionMadeObject failure => $"failure {failure.Error}",
                JsonElement other => $"other {other.GetRawText()}",
                _ => "nothing at all",
            };

            /// <summary>An answer, read and written.</summary>
            public static string Again(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, UserJson.Default.Submission), UserJson.Default.Submission);
        }
        """;
}
