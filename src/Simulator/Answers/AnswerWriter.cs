using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Answers;

/// <summary>Puts an answer on the wire.</summary>
internal static class AnswerWriter
{
    /// <summary>Waits where the answer says so, then sends it or resets the connection.</summary>
    public static async Task SendAsync(SimulatedAnswer answer, HttpContext context, TimeProvider clock)
    {
        var cancellationToken = context.RequestAborted;
        if (answer.Delay != TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, clock, cancellationToken);
        }

        switch (answer.Connection)
        {
            case ConnectionFate.Kept:
                SetHead(context.Response, answer);
                await WriteBodyAsync(context.Response.Body, answer, cancellationToken);
                break;
            case ConnectionFate.ResetInsideAnswer:
                await RawConnection.SendHalfAsync(context, answer, cancellationToken);
                RawConnection.Reset(context);
                break;
            default:
                RawConnection.Reset(context);
                break;
        }
    }

    private static void SetHead(HttpResponse response, SimulatedAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (!answer.Body.IsEmpty || answer.Parts is not null)
        {
            response.ContentType = answer.ContentType;
        }

        if (answer.Parts is null)
        {
            response.ContentLength = answer.Body.Length;
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private static async Task WriteBodyAsync(Stream stream, SimulatedAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Parts is not { } parts)
        {
            await stream.WriteAsync(answer.Body, cancellationToken);
            return;
        }

        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            await stream.WriteAsync(part, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }
}
