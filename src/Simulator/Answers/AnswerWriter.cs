using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Answers;

/// <summary>Puts an answer on the wire.</summary>
internal static class AnswerWriter
{
    /// <summary>Waits where the answer says so, then sends it or resets the connection.</summary>
    public static async Task SendAsync(SimulatedAnswer answer, HttpContext context, TimeProvider clock)
    {
        if (answer.Delay != TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, clock, context.RequestAborted);
        }

        if (answer.Connection is ConnectionFate.ResetBeforeBody or ConnectionFate.ResetBeforeAnswer)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Parts is { } parts)
        {
            response.ContentType = answer.ContentType;
            await foreach (var part in parts.WithCancellation(context.RequestAborted))
            {
                await response.Body.WriteAsync(part, context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
            }

            return;
        }

        if (answer.Body.IsEmpty)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.Connection == ConnectionFate.ResetInsideAnswer)
        {
            await response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
