namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>How bad a finding is: guessed, dropped or refused.</summary>
internal enum Severity
{
    /// <summary>Something was guessed.</summary>
    Info,

    /// <summary>Something was dropped or overruled.</summary>
    Warning,

    /// <summary>Something cannot be; nothing is written.</summary>
    Error,
}
