using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Vendors;

namespace Reelwire.Simulator.Hosting;

/// <summary>Serves one host: finds the operation, reads and checks the request, keeps a record of it and answers.</summary>
internal sealed class HostServer(VendorHost host, string prefix, ApiDocument document, VendorProtocol protocol, ScriptBook scripts, RequestLog log, SimulatorOptions options)
{
    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    /// <summary>The operations that can be scripted.</summary>
    public IEnumerable<string> OperationIds => document.Operations.Select(operation => operation.Id);

    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget[prefix.Length..];
        var path = target.Split('?')[0];
        var match = document.Match(context.Request.Method, protocol.DocumentedPath(path));
        var record = new RecordedRequest
        {
            Host = host,
            OperationId = match?.Operation.Id,
            Method = context.Request.Method,
            Target = target,
            Headers = HeaderReading.WithoutKeys(context.Request.Headers),
        };

        SimulatedAnswer? scripted = null;
        if (match is not null && scripts.TryTake(host, match.Operation.Id, out scripted) && scripted.Connection == ConnectionFate.ResetBeforeBody)
        {
            log.Add(record);
            await AnswerWriter.SendAsync(scripted, context, options.TimeProvider);
            return;
        }

        using var body = new RequestBody(context.Request);
        await ReadAsync(body, record, context.RequestAborted);
        record = Keep(record, body);
        SimulatedAnswer answer;
        try
        {
            (answer, var violations) = await AnswerAsync(match, path, body.Bytes, scripted, context);
            record = record with { Violations = [.. violations.Select(violation => violation.ToString())] };
        }
        catch (InvalidDataException exception)
        {
            // A fault of the document, not of the request: it must not look like the vendor's own 500.
            answer = SimulatedAnswer.Json(StatusCodes.Status500InternalServerError, new JsonObject { ["simulator"] = $"{host}'s OpenAPI document cannot be served. {exception.Message}" });
        }
        catch (OperationCanceledException)
        {
            log.Add(record); // the client went away while a synchronous call was running
            throw;
        }

        log.Add(record with { Status = answer.Connection == ConnectionFate.ResetBeforeAnswer ? null : answer.Status });
        await AnswerWriter.SendAsync(answer, context, options.TimeProvider);
    }

    private async Task ReadAsync(RequestBody body, RecordedRequest record, CancellationToken cancellationToken)
    {
        try
        {
            await body.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client went away inside its body, or the body is too large: it is on record, and Kestrel knows what to do.
            log.Add(Keep(record, body) with { Status = exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? StatusCodes.Status413PayloadTooLarge : null });
            throw;
        }
    }

    private RecordedRequest Keep(RecordedRequest record, RequestBody body) => record with
    {
        BodyLength = body.Bytes.Length,
        Body = body.Bytes[..Math.Min(body.Bytes.Length, options.KeptBodyBytes)].ToArray(),
    };

    private async Task<(SimulatedAnswer Answer, IReadOnlyList<Violation> Violations)> AnswerAsync(
        OperationMatch? match, string path, ReadOnlyMemory<byte> body, SimulatedAnswer? scripted, HttpContext context)
    {
        if (match is null)
        {
            return (protocol.NoOperation(path, document.HasPath(protocol.DocumentedPath(path))), []);
        }

        using var json = Parse(body);
        var request = new ApiRequest
        {
            Operation = match.Operation,
            Path = path,
            Root = new Uri($"http://127.0.0.1:{context.Connection.LocalPort}"),
            PathValues = match.PathValues,
            Query = context.Request.Query.ToDictionary(item => item.Key, item => item.Value.ToString(), StringComparer.Ordinal),
            Headers = HeaderReading.All(context.Request.Headers),
            Body = json?.RootElement ?? default,
        };
        var checker = new RequestChecker(new SchemaChecker(document.Root, protocol.TakesNumbersAsText(path)));
        var violations = checker.Check(request, hasBody: !body.IsEmpty);
        if (scripted is { Accept: false })
        {
            return (scripted, violations);
        }

        var answer = protocol.CheckKey(path, request.Headers) ?? await protocol.AnswerAsync(request, violations, context.RequestAborted);
        return (scripted ?? answer, violations);
    }

    // No JSON is a violation like any other, found by the checker.
    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonDocument.Parse(body, StrictJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
