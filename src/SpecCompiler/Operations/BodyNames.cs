namespace Reelwire.SpecCompiler.Operations;

/// <summary>C# names of an operation's bodies where they are described in place.</summary>
/// <param name="Request">The request body.</param>
/// <param name="Success">The success body.</param>
/// <param name="Error">The beginning of an error body's name; the status follows.</param>
internal sealed record BodyNames(string Request, string Success, string Error);
