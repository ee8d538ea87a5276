using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>A vendor's authentication in OpenAPI's words.</summary>
internal static class SecurityDocument
{
    /// <summary>The document's <c>security</c>.</summary>
    public static JsonArray Requirement(VendorSecurity security) => new(new JsonObject { [security.Name] = new JsonArray() });

    /// <summary>The document's <c>components.securitySchemes</c>.</summary>
    public static JsonObject Schemes(VendorSecurity security) => new()
    {
        [security.Name] = security.Header is { } header
            ? new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = header, ["description"] = security.Description }
            : new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = security.Description },
    };
}
