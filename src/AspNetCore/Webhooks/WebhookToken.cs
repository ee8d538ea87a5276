namespace Reelwire.AspNetCore;

/// <summary>What a token says that this host has made: of which submit it is.</summary>
/// <param name="Id">Random; what the token is known by.</param>
/// <param name="Vendor">The vendor's short name.</param>
/// <param name="Client">The client's name; null for the one without a name.</param>
/// <param name="Operation">The operation in the task's handle.</param>
/// <param name="SubmittedAt">When it was submitted, to the second.</param>
internal sealed record WebhookToken(UInt128 Id, string Vendor, string? Client, string Operation, DateTimeOffset SubmittedAt);
