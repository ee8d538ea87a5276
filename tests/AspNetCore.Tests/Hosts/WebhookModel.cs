using System.Text.Json;
using Reelwire.Core;
using Reelwire.Novita;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>A model of Novita's with <c>extra.webhook</c>, as generated code has it.</summary>
internal static class WebhookModel
{
    public static TaskOperation<WebhookModelRequest, JsonElement, WebhookModelResult> Of(NovitaClient client)
    {
        var api = client.Connection.To(nameof(NovitaClient.Api));
        return new("model-with-webhook", TimeSpan.FromSeconds(60))
        {
            Submit = (request, cancellationToken) => api.SendForJsonAsync(
                new ApiRequest(HttpMethod.Post, "submit-model-with-webhook", new RequestPath().Literal("/v3/async/model-with-webhook")) { IsPaid = true },
                request,
                cancellationToken),
            Webhook = new WebhookPlace("$request.body#/extra/webhook/url"),
            Id = submission => submission.GetProperty("task_id").GetString(),
            States = new TaskStates(queued: ["TASK_STATUS_QUEUED"], running: ["TASK_STATUS_PROCESSING"], succeeded: ["TASK_STATUS_SUCCEED"], failed: ["TASK_STATUS_FAILED"]),
            Read = async (id, cancellationToken) =>
            {
                var response = await api.SendForJsonAsync(
                    new ApiRequest(HttpMethod.Get, "get-task-result", new RequestPath().Literal("/v3/async/task-result").Query("task_id", id)), cancellationToken);
                return new TaskReading<WebhookModelResult>(response.GetProperty("task").GetProperty("status").GetString())
                {
                    Result = new WebhookModelResult(response),
                };
            },
        };
    }
}
