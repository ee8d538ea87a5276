using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwire.Simulator.Control.Views;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Listeners;

namespace Reelwire.Simulator.Control;

/// <summary>What the simulator tells about itself, and takes orders by, over HTTP.</summary>
internal sealed class ControlEndpoints(SimulatorState state, HostListenerFactory listeners)
{
    /// <summary>Under which path they stand.</summary>
    public const string Prefix = "/_simulator";

    private static readonly ControlJson s_json = ControlJson.Default;

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Prefix + "/hosts", Answer(s_json.IReadOnlyListHostView, Hosts));
        routes.MapGet(Prefix + "/ledger", Answer(s_json.LedgerView, _ => LedgerView.Of(state.Services.Ledger)));
        routes.MapGet(Prefix + "/requests", Answer(s_json.IReadOnlyListRequestView, Requests));
        routes.MapGet(Prefix + "/tasks", Answer(s_json.IReadOnlyListTaskView, _ => [.. from book in state.Tasks from task in book.Value.All orderby task.CreatedAt select TaskView.Of(book.Key, book.Value, task)]));
        routes.MapGet(Prefix + "/events", EventsAsync);
        routes.MapPost(Prefix + "/reset", Order(state.Reset));
        routes.MapGet(Prefix + "/faults", Answer(s_json.IReadOnlyListFaultView, _ => [.. state.Faults.All.Select(FaultView.Of)]));
        routes.MapGet(Prefix + "/faults/kinds", Answer(s_json.IReadOnlyListFaultKindView, _ => [.. FaultKinds.All.Select(FaultKindView.Of)]));
        routes.MapPost(Prefix + "/faults", AddFaultAsync);
        routes.MapDelete(Prefix + "/faults", Order(state.Faults.Clear));
        routes.MapDelete(Prefix + "/faults/{id}", RemoveFaultAsync);
    }

    private IReadOnlyList<HostView> Hosts(HttpContext context) =>
        [.. Enum.GetValues<VendorHost>().Select(host => HostView.Of(host, state.Documents[host], listeners.PortOf(host), context.Connection.LocalPort))];

    private IReadOnlyList<RequestView> Requests(HttpContext context)
    {
        var withBody = context.Request.Query["body"] == "true";
        return [.. state.Requests.Requests.Select(request => RequestView.Of(request, withBody))];
    }

    private async Task EventsAsync(HttpContext context)
    {
        context.Response.ContentType = EventLine.ContentType;
        foreach (var happened in state.EventsSoFar())
        {
            await context.Response.WriteAsync(happened.ToJson() + "\n", context.RequestAborted);
        }
    }

    private async Task AddFaultAsync(HttpContext context)
    {
        try
        {
            var added = state.Faults.Add(await FaultReader.ReadAsync(context.Request, context.RequestAborted));
            await SendAsync(context, StatusCodes.Status201Created, FaultView.Of(added), s_json.FaultView);
        }
        catch (ArgumentException exception)
        {
            await SendAsync(context, StatusCodes.Status400BadRequest, new ErrorView(exception.Message), s_json.ErrorView);
        }
    }

    private Task RemoveFaultAsync(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !state.Faults.Remove(id))
        {
            return SendAsync(context, StatusCodes.Status404NotFound, new ErrorView($"There is no fault with the id '{text}'; GET {Prefix}/faults lists them."), s_json.ErrorView);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static RequestDelegate Answer<T>(JsonTypeInfo<T> type, Func<HttpContext, T> value) =>
        context => SendAsync(context, StatusCodes.Status200OK, value(context), type);

    private static RequestDelegate Order(Action order) => context =>
    {
        order();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    private static Task SendAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}
