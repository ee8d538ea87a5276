using System.CommandLine.Parsing;

namespace Reelwire.SpecCompiler.Commands;

/// <summary>What arguments that are paths have in common.</summary>
internal static class PathArguments
{
    /// <summary>Without this a misspelt option would be taken for a path.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"Unknown option '{token.Value}'.");
        }
    }
}
