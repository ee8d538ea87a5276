namespace Reelwire.SpecCompiler.Operations;

/// <summary>Whose description of an operation counts; of two equal ones the later does.</summary>
internal enum OperationRank
{
    /// <summary>A page tells it beside what it sells.</summary>
    Page,

    /// <summary>The protocol tells it.</summary>
    Protocol,

    /// <summary>A page sells it.</summary>
    Sold,
}
