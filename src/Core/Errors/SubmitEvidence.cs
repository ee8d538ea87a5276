using System.Net;

namespace Reelwire.Core;

/// <summary>What is known about a paid request whose answer was lost.</summary>
/// <param name="BytesHanded">Bytes of the body that were handed to the transport.</param>
/// <param name="BodyLength">Length of the whole body, in bytes.</param>
/// <param name="StatusCode">HTTP status, where the head of an answer was read.</param>
/// <param name="SentAt">When sending began.</param>
public sealed record SubmitEvidence(long BytesHanded, long BodyLength, HttpStatusCode? StatusCode, DateTimeOffset SentAt);
