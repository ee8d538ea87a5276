using System.Net;

namespace Reelwire.Core;

/// <summary>What is known about a paid request whose answer was lost.</summary>
/// <param name="BytesHanded">Bytes of the body that were handed to the transport; <see langword="null"/> when the vendor answered with success but named no task: it has them all.</param>
/// <param name="BodyLength">Length of the whole body, in bytes; <see langword="null"/> in the same case.</param>
/// <param name="StatusCode">HTTP status, where the head of an answer was read.</param>
/// <param name="SentAt">When sending began.</param>
public sealed record SubmitEvidence(long? BytesHanded, long? BodyLength, HttpStatusCode? StatusCode, DateTimeOffset SentAt);
