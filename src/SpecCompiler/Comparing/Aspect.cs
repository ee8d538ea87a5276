namespace Reelwire.SpecCompiler.Comparing;

/// <summary>What of an API can change.</summary>
internal enum Aspect
{
    /// <summary>A method and path.</summary>
    Operation,

    /// <summary>A request body, or a media type of one.</summary>
    Body,

    /// <summary>A response that says that the request was taken.</summary>
    Response,

    /// <summary>Any other response.</summary>
    ErrorResponse,

    /// <summary>A parameter or a body's member.</summary>
    Member,

    /// <summary>One alternative of a union.</summary>
    Alternative,

    /// <summary>The type.</summary>
    Type,

    /// <summary>Whether it must be there.</summary>
    Required,

    /// <summary>Whether it may be null.</summary>
    Nullable,

    /// <summary>Whether its values are told at all.</summary>
    Values,

    /// <summary>One of its values.</summary>
    Value,

    /// <summary>A bound of its number, length, count or size.</summary>
    Bound,

    /// <summary>A pattern or step.</summary>
    Pattern,

    /// <summary>What is taken where it is left out.</summary>
    Default,

    /// <summary>A hint such as <c>uri</c>.</summary>
    Format,

    /// <summary>Whether the vendor advises against it.</summary>
    Deprecated,

    /// <summary>Words for people.</summary>
    Description,

    /// <summary>All else: examples, names, extensions.</summary>
    Document,
}
