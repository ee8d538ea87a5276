using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>Every parameter of a path is a parameter of its operation, whether the page says so or not.</summary>
internal static partial class PathParameters
{
    /// <summary>Adds those that are missing, as texts.</summary>
    public static void Complete(JsonObject operation, string path)
    {
        foreach (Match match in Parameter().Matches(path))
        {
            var name = match.Groups[1].Value;
            if ((operation.Array("parameters") ?? []).OfType<JsonObject>().Any(known => known.Text("in") == "path" && known.Text("name") == name))
            {
                continue;
            }

            var parameter = new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } };
            if (operation.Array("parameters") is { } parameters)
            {
                parameters.Add(parameter);
            }
            else
            {
                operation["parameters"] = new JsonArray(parameter);
            }
        }
    }

    [GeneratedRegex(@"\{([A-Za-z0-9_\-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
