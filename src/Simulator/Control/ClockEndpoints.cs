using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwire.Simulator.Control.Views;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Control;

/// <summary>Shows the clock, and moves it where it is a virtual one.</summary>
internal sealed class ClockEndpoints(TimeProvider clock)
{
    private const string Route = "/_simulator/clock";
    private static readonly TimeSpan s_longestAdvance = TimeSpan.FromDays(366);

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ShowAsync);
        routes.MapPost(Route, AdvanceAsync);
    }

    private async Task AdvanceAsync(HttpContext context)
    {
        if (clock is not VirtualClock moving)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, "This clock goes by itself. Start the simulator with --virtual-time, or with a VirtualClock, to move it.");
        }
        else if (await ReadAsync(context) is { } time)
        {
            moving.Advance(time);
            await ShowAsync(context);
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body must be JSON such as {\"advance\":\"00:01:00\"}: hours, minutes and seconds, not negative and up to 366 days (366.00:00:00).");
        }
    }

    private static async Task<TimeSpan?> ReadAsync(HttpContext context)
    {
        try
        {
            var order = await JsonSerializer.DeserializeAsync(context.Request.Body, ControlJson.Default.ClockOrder, context.RequestAborted);
            return TimeSpan.TryParseExact(order?.Advance, "c", CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time <= s_longestAdvance ? time : null;
        }
        catch (JsonException)
        {
            return null; // told like any other body that is wrong
        }
    }

    private Task ShowAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, new ClockView(clock.GetUtcNow(), clock is VirtualClock), ControlJson.Default.ClockView, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, new ErrorView(message), ControlJson.Default.ErrorView, context.RequestAborted);
    }
}
