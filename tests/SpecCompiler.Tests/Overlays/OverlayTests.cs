using Reelwire.SpecCompiler.Tests.Compiling;

namespace Reelwire.SpecCompiler.Tests.Overlays;

/// <summary>Corrections reach the documents, and the C# that is made of them.</summary>
public sealed class OverlayTests
{
    [Fact]
    public void A_correction_of_a_schema_reaches_the_checks_of_the_code()
    {
        var document = Corrected("- { target: $.components.schemas.OneRequest.properties.prompt, update: { maxLength: 2500 } }").Document();
        var prompt = document["components"]!["schemas"]!["OneRequest"]!["properties"]!["prompt"]!;
        Assert.Equal(2500, (int)prompt["maxLength"]!);
        prompt["x-csharp"]!["rules"].Is("""[{ "check": "MaxLength", "arguments": ["2500"] }]""");
    }

    [Fact]
    public void Inner_objects_are_merged_and_arrays_grow()
    {
        var document = Corrected("- { target: $.components.schemas.OneRequest, update: { required: [prompt], properties: { prompt: { minLength: 1 } } } }").Document();
        var request = document["components"]!["schemas"]!["OneRequest"]!;
        request["required"].Is("""["size", "prompt"]""");
        Assert.Equal("string", (string?)request["properties"]!["prompt"]!["type"]);
        Assert.Equal(1, (int)request["properties"]!["prompt"]!["minLength"]!);
    }

    [Fact]
    public void An_item_is_added_to_an_array() =>
        Corrected("- { target: $.components.schemas.OneRequest.required, update: prompt }").Document()["components"]!["schemas"]!["OneRequest"]!["required"].Is("""["size", "prompt"]""");

    [Fact]
    public void A_plain_value_can_be_removed()
    {
        var document = Corrected("- { target: \"$.components.schemas.OneRequest.properties.size.maximum\", remove: true }").Document();
        Assert.Null(document["components"]!["schemas"]!["OneRequest"]!["properties"]!["size"]!["maximum"]);
    }

    [Fact]
    public void Several_items_of_an_array_can_be_removed()
    {
        var document = Corrected("- { target: \"$.components.schemas.OneRequest.required[*]\", remove: true }").Document();
        document["components"]!["schemas"]!["OneRequest"]!["required"].Is("[]");
    }

    [Fact]
    public void Actions_are_applied_in_their_order()
    {
        var document = Corrected("""
            - { target: $.components.schemas.OneRequest.required, remove: true }
              - { target: $.components.schemas.OneRequest, update: { required: [prompt] } }
            """).Document();
        document["components"]!["schemas"]!["OneRequest"]!["required"].Is("""["prompt"]""");
    }

    [Fact]
    public void A_member_that_the_page_forgot_can_be_added()
    {
        var document = Corrected("- { target: $.components.schemas.OneRequest.properties, update: { seed: { type: integer } } }").Document();
        Assert.Equal("Seed", (string?)document["components"]!["schemas"]!["OneRequest"]!["properties"]!["seed"]!["x-csharp"]!["name"]);
    }

    [Fact]
    public void An_operation_can_be_corrected()
    {
        var document = Corrected("- { target: \"$.paths['/v1/one'].post\", update: { deprecated: true } }").Document();
        Assert.True((bool)document["paths"]!["/v1/one"]!["post"]!["deprecated"]!);
        Assert.True((bool)document["paths"]!["/v1/one"]!["post"]!["x-csharp"]!["deprecated"]!);
    }

    [Theory]
    [InlineData("- { target: $.info, update: { termsOfService: \"https://acme.example\" } }")]
    [InlineData("- { target: $, update: { info: { termsOfService: \"https://acme.example\" } } }")]
    public void The_rest_of_the_document_can_be_corrected(string action) =>
        Assert.Equal("https://acme.example", (string?)Corrected(action).Document()["info"]!["termsOfService"]);

    [Fact]
    public void An_action_that_matches_nothing_is_a_warning_at_its_target()
    {
        var acme = Corrected("- { target: $.components.schemas.TwoRequest.properties.prompt, update: { maxLength: 1 } }");
        Assert.NotNull(acme.Compile());
        Assert.Equal(
            "overlay.yaml(4,7): warning SC0301: '$.components.schemas.TwoRequest.properties.prompt' matches nothing: look whether the page has changed, and mend the action or take it out.",
            Assert.Single(acme.Bag.Items).ToString());
    }

    [Theory]
    [InlineData("- { target: $..prompt, update: {} }", "SC0300", "The target '$..prompt' is not supported")]
    [InlineData("- { target: $.components.schemas.OneRequest.properties.prompt.type, update: { a: 1 } }", "SC0302", "selects a plain value")]
    [InlineData("- { target: $.components.schemas.OneRequest, update: 5 }", "SC0302", "an object takes an object to merge")]
    [InlineData("- { target: $, remove: true }", "SC0302", "the whole document takes an object")]
    [InlineData("- { target: $.components.schemas, update: { New: { type: object } } }", "SC0303", "add or remove schemas")]
    [InlineData("- { target: \"$.paths['/v1/one'].post\", remove: true }", "SC0303", "add or remove operations")]
    [InlineData("- { target: \"$.paths['/v1/one']\", update: { get: {} } }", "SC0303", "add or remove operations")]
    [InlineData("- { target: \"$.paths['/v1/one'].post\", update: { operationId: other } }", "SC0302", "beyond what a page tells")]
    [InlineData("- { target: $.components.schemas.OneRequest.properties, update: { seed: { $ref: '#/components/schemas/None' } } }", "SC0111", "'None', which no document has")]
    [InlineData("- { target: $.components.schemas.OneRequest.properties, update: { \"a\\\"b\": { type: string } } }", "SC0105", "is refused")]
    [InlineData("- { target: $.info }", "SC0103", "An action has an 'update', or 'remove: true'")]
    [InlineData("- { target: $.info, updat: {} , remove: true }", "SC0102", "Unknown key 'updat'")]
    public void What_cannot_be_is_refused(string action, string id, string message)
    {
        var error = Corrected(action).Error();
        Assert.Equal(id, error.Id);
        Assert.Equal("overlay.yaml", error.File);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_an_overlay_breaks_is_dropped_in_part_with_a_warning()
    {
        var acme = Corrected("- { target: $.components.schemas.OneRequest.properties, update: { prompt: 5 } }");
        Assert.NotNull(acme.Compile());
        Assert.Equal("SC0025", Assert.Single(acme.Bag.Items).Id);
    }

    [Fact]
    public void Another_version_of_the_specification_is_refused()
    {
        var acme = Corrected("- { target: $.info, update: {} }");
        acme.OverlayYaml = acme.OverlayYaml!.Replace("1.0.0\n", "2.0.0\n", StringComparison.Ordinal);
        Assert.Equal("SC0103", acme.Error().Id);
    }

    [Fact]
    public void Extensions_of_an_overlay_are_let_be()
    {
        var acme = Corrected("- { target: $.info, update: { x-a: 1 }, x-source: support }");
        Assert.Equal(1, (int)acme.Document()["info"]!["x-a"]!);
    }

    [Fact]
    public async Task An_overlay_in_a_vendors_folder_is_applied()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.File("specs", "novita")))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        await folder.WriteAsync("overlay.yaml", "overlay: 1.0.0\ninfo: { title: a, version: b }\nactions:\n  - { target: $.info, update: { x-corrected: true } }\n");
        var run = await Specc.RunAsync("compile", folder.Path, "--out", folder.File("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\"x-corrected\": true", await File.ReadAllTextAsync(folder.File("out", "novita", "NovitaApi.openapi.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Acme Corrected(string actions)
    {
        var acme = new Acme { OverlayYaml = "overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n  " + actions + "\n" };
        return acme.Page("one", """{ "prompt": { "type": "string" }, "size": { "type": "integer", "maximum": 9 } }""", required: "\"size\"");
    }
}
