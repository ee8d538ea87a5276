using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>Answers exceptions of this library as problem+json; leaves others to the host.</summary>
internal sealed class ReelwireExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ReelwireProblem.Of(exception) is not { } problem)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (exception is ReelwireException { Details.RetryAfter: { } wait })
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }
}
