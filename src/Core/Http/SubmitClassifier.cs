using System.Net;

namespace Reelwire.Core;

/// <summary>Judges how a paid request ended, from nothing but the bytes handed over and the answer's status.</summary>
internal static class SubmitClassifier
{
    /// <param name="isHandedOver">Whether the last byte of the body was handed to the transport.</param>
    /// <param name="status">Status of the answer; <see langword="null"/> when none was read.</param>
    /// <returns>What is proved. A 2xx counts as accepted; whether its body names a task is for the caller to see.</returns>
    public static SubmitOutcome Classify(bool isHandedOver, HttpStatusCode? status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => SubmitOutcome.Accepted,
        HttpStatusCode.TooManyRequests => SubmitOutcome.RateLimited,

        // These say that the request was not taken. 303 would say that it was; 408, 409 and 425 say nothing about it.
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotAcceptable or HttpStatusCode.Gone or HttpStatusCode.LengthRequired or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.RequestUriTooLong or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestHeaderFieldsTooLarge => SubmitOutcome.Refused,

        // No answer, or one that proves nothing, a 5xx above all: what counts is whether the vendor can hold the whole request.
        _ => isHandedOver ? SubmitOutcome.Unknown : SubmitOutcome.NotSent,
    };
}
