namespace Reelwire.SpecCompiler.Schemas;

/// <summary>What an alternative is in JSON, as far as C# can tell it from others; of each but objects, a union has one at most.</summary>
internal enum UnionKind
{
    /// <summary>Nothing is said: plain JSON.</summary>
    Anything,

    /// <summary>An object with described members.</summary>
    Object,

    /// <summary>An enumeration of texts.</summary>
    Name,

    /// <summary>An enumeration of whole numbers.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, whole or not.</summary>
    Quantity,

    /// <summary>A Boolean.</summary>
    Flag,

    /// <summary>A list.</summary>
    List,
}
