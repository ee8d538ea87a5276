namespace Reelwire.SpecCompiler.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All was written.</summary>
    public const int Success = 0;

    /// <summary>An error was told and nothing was written; or, of <c>diff</c>, something breaks.</summary>
    public const int Error = 1;

    /// <summary>The command line is wrong; or, of <c>diff</c>, what it names cannot be read.</summary>
    public const int Usage = 2;
}
