namespace Reelwire.Cli;

/// <summary>The user's input cannot be used. The message is the one sentence that is printed: what is wrong, and what is allowed.</summary>
internal sealed class BadInputException(string message) : Exception(message);
