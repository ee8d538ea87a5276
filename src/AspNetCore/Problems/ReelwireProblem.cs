using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>What a host's caller is told of an exception of this library: no message, key, prompt or URL, since the caller may be a stranger.</summary>
internal static class ReelwireProblem
{
    /// <summary>The problem; null for an exception that is not of this library.</summary>
    public static ProblemDetails? Of(Exception exception) => exception switch
    {
        RequestInvalidException { StatusCode: null } invalid => Of(invalid, new HttpValidationProblemDetails(Faults(invalid))),
        ReelwireException failure => Of(failure, new ProblemDetails()),

        // The request was sent whole and its caller, the host, did not wait for the answer.
        SubmitCancelledException<TaskHandle> => new ProblemDetails
        {
            Status = StatusCodes.Status504GatewayTimeout,
            Title = "The request was sent, and its answer was not waited for.",
            Extensions = { ["charged"] = "unknown" },
        },
        _ => null,
    };

    private static ProblemDetails Of(ReelwireException failure, ProblemDetails problem)
    {
        (problem.Status, problem.Title) = Kind(failure);
        problem.Extensions["vendor"] = failure.Vendor;
        problem.Extensions["operation"] = failure.Operation;
        problem.Extensions["charged"] = failure.Billing switch
        {
            BillingImpact.NotBilled => "no",
            BillingImpact.Billed => "yes",
            _ => "unknown",
        };
        if (failure.Handle is { } handle)
        {
            problem.Extensions["task"] = handle.ToString();
        }

        return problem;
    }

    private static (int Status, string Title) Kind(ReelwireException failure) => failure switch
    {
        RequestInvalidException => (StatusCodes.Status400BadRequest, "The request breaks a limit of the model."),
        ContentRefusedException => (StatusCodes.Status422UnprocessableEntity, "The vendor refused the prompt or the image for what it shows."),
        OutOfCreditsException => (StatusCodes.Status402PaymentRequired, "The account at the vendor is empty."),
        RateLimitedException => (StatusCodes.Status429TooManyRequests, "The vendor takes no more requests for now."),
        ConnectionFailedException => (StatusCodes.Status503ServiceUnavailable, "The vendor cannot be reached."),
        WaitTimeoutException => (StatusCodes.Status504GatewayTimeout, "The task was not done in time, and goes on."),
        TaskLostException => (StatusCodes.Status410Gone, "The vendor no longer knows the task."),
        ResultExpiredException => (StatusCodes.Status410Gone, "The result can no longer be downloaded."),
        SubmitOutcomeUnknownException => (StatusCodes.Status502BadGateway, "It is not known whether the vendor accepted the request. It may be charged: do not repeat it unseen."),
        TaskFailedException => (StatusCodes.Status502BadGateway, "The vendor could not make it."),
        ApiKeyRejectedException => (StatusCodes.Status502BadGateway, "The vendor refused this service."),
        _ => (StatusCodes.Status502BadGateway, "The vendor failed."),
    };

    private static Dictionary<string, string[]> Faults(RequestInvalidException invalid) =>
        invalid.Faults.GroupBy(fault => fault.Member, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal);
}
