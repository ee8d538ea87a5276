using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Vendors;

namespace Reelwire.Simulator.Hosting;

/// <summary>Serves one host: finds the operation, reads and checks the request, keeps a record of it and answers.</summary>
internal sealed class HostServer(VendorHost host, string prefix, ApiDocument document, VendorProtocol protocol, FaultBook faults, RequestLog log, SimulatorOptions options)
{
    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget[prefix.Length..];
        var path = target.Split('?')[0];
        var match = document.Match(context.Request.Method, protocol.DocumentedPath(path));
        var fault = match is null ? null : faults.Take(host, match.Operation);
        var record = new RecordedRequest
        {
            Host = host,
            OperationId = match?.Operation.Id,
            Time = options.TimeProvider.GetUtcNow(),
            Method = context.Request.Method,
            Target = target,
            Headers = HeaderReading.WithoutKeys(context.Request.Headers),
            Fault = fault?.Kind.Name,
        };

        using var body = new RequestBody(context.Request);
        if (fault is { EarlyReset: not ConnectionFate.Kept })
        {
            await ReadAsync(body, record, fault.EarlyReset, context.RequestAborted);
            log.Add(Keep(record, body));
            RawConnection.Reset(context);
            return;
        }

        await ReadAsync(body, record, ConnectionFate.Kept, context.RequestAborted);
        record = Keep(record, body);
        SimulatedAnswer answer;
        try
        {
            (answer, record) = await AnswerAsync(match, path, body.Bytes, fault, record, context);
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

    private async Task ReadAsync(RequestBody body, RecordedRequest record, ConnectionFate early, CancellationToken cancellationToken)
    {
        try
        {
            await (early switch
            {
                ConnectionFate.ResetBeforeBody => Task.CompletedTask,
                ConnectionFate.ResetInsideBody => body.ReadHalfAsync(cancellationToken),
                _ => body.ReadAsync(cancellationToken),
            });
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
        BodyHash = body.Bytes.IsEmpty ? null : Convert.ToHexStringLower(SHA256.HashData(body.Bytes.Span)),
        Body = body.Bytes[..Math.Min(body.Bytes.Length, options.KeptBodyBytes)].ToArray(),
    };

    private async Task<(SimulatedAnswer Answer, RecordedRequest Record)> AnswerAsync(
        OperationMatch? match, string path, ReadOnlyMemory<byte> body, ScriptedFault? fault, RecordedRequest record, HttpContext context)
    {
        if (match is null)
        {
            return (protocol.NoOperation(path, document.HasPath(protocol.DocumentedPath(path))), record);
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
        record = record with { Violations = [.. violations.Select(violation => violation.ToString())] };
        if (fault is null)
        {
            return (await AskAsync(request), record);
        }

        var elsewhere = new Uri($"http://localhost:{context.Connection.LocalPort}{prefix}{record.Target}");
        var call = new FaultCall(fault, request, elsewhere, options.TimeProvider, AskAsync);
        if (await fault.Kind.AnswerAsync(call) is { } answer)
        {
            return (answer, record);
        }

        faults.GiveBack(fault);
        return (await call.OwnAsync(), record with { Fault = null });

        async Task<SimulatedAnswer> AskAsync(ApiRequest asked) =>
            protocol.CheckKey(path, asked.Headers) ?? await protocol.AnswerAsync(asked, violations, context.RequestAborted);
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
