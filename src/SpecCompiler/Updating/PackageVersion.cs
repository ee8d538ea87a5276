using Reelwire.SpecCompiler.Comparing;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>Semantic versions of packages.</summary>
internal static class PackageVersion
{
    /// <summary>
    /// The version after a change. Below 1.0 whatever users notice raises the second number, also where it breaks them: that 1.0 has come, is for people to say.
    /// </summary>
    public static Version Next(Version current, Verdict verdict) => verdict switch
    {
        Verdict.None => current,
        Verdict.Major when current.Major > 0 => new Version(current.Major + 1, 0, 0),
        Verdict.Major or Verdict.Minor => new Version(current.Major, current.Minor + 1, 0),
        _ => new Version(current.Major, current.Minor, current.Build + 1),
    };
}
