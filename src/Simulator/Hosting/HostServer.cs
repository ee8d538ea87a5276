using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Vendors;

namespace Reelwire.Simulator.Hosting;

/// <summary>Serves one host: finds the operation, reads and checks the request, keeps a record of it and answers.</summary>
internal sealed class HostServer(VendorHost host, VendorProtocol protocol, SimulatorState state)
{
    private static readonly JsonDocumentOptions s_strictJson = new() { AllowDuplicateProperties = false };

    private readonly string _prefix = HostCatalog.PrefixOf(host);
    private readonly ApiDocument _document = state.Documents[host];
    private readonly CallNumbers _calls = new(host, protocol, state);
    private readonly RequestLog _log = state.Requests;
    private readonly TimeProvider _clock = state.Options.TimeProvider;

    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget[_prefix.Length..];
        var path = target.Split('?')[0];
        var match = _document.Match(context.Request.Method, protocol.DocumentedPath(path));
        var call = _calls.Number(match, context.Request.Query);
        var fault = match is null ? null : state.Faults.Take(host, match.Operation, call.Subject);
        var record = new RecordedRequest
        {
            Host = host,
            OperationId = match?.Operation.Id,
            Time = _clock.GetUtcNow(),
            Method = context.Request.Method,
            Target = target,
            Headers = HeaderReading.WithoutKeys(context.Request.Headers),
            Fault = fault?.Kind.Name,
        };

        using var body = new RequestBody(context.Request);
        if (fault is { EarlyReset: not ConnectionFate.Kept })
        {
            await ReadAsync(body, record, fault.EarlyReset, context.RequestAborted);
            _log.Add(Keep(record, body));
            _calls.Tell(EventKinds.Fault, record, call);
            RawConnection.Reset(context);
            return;
        }

        await ReadAsync(body, record, ConnectionFate.Kept, context.RequestAborted);
        record = Keep(record, body);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        SimulatedAnswer answer;
        try
        {
            (answer, record) = await AnswerAsync(match, call, path, body.Bytes, fault, record, answered.Task, context);
        }
        catch (InvalidDataException exception)
        {
            // A fault of the document, not of the request: it must not look like the vendor's own 500.
            answer = SimulatedAnswer.Json(StatusCodes.Status500InternalServerError, new JsonObject { ["simulator"] = $"{host}'s OpenAPI document cannot be served. {exception.Message}" });
        }
        catch (OperationCanceledException)
        {
            _log.Add(record); // the client went away while a synchronous call was running
            throw;
        }

        if (record.Fault is not null || answer.Status >= StatusCodes.Status400BadRequest)
        {
            _calls.Tell(record.Fault is null ? EventKinds.Refused : EventKinds.Fault, record, call, record.Fault is null ? answer.Status : null);
        }

        _log.Add(record with { Status = answer.Connection == ConnectionFate.ResetBeforeAnswer ? null : answer.Status });
        try
        {
            await AnswerWriter.SendAsync(answer, context, _clock);
        }
        finally
        {
            answered.SetResult();
        }
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
            _log.Add(Keep(record, body) with { Status = exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? StatusCodes.Status413PayloadTooLarge : null });
            throw;
        }
    }

    private RecordedRequest Keep(RecordedRequest record, RequestBody body) => record with
    {
        BodyLength = body.Bytes.Length,
        BodyHash = body.Bytes.IsEmpty ? null : Convert.ToHexStringLower(SHA256.HashData(body.Bytes.Span)),
        Body = body.Bytes[..Math.Min(body.Bytes.Length, state.Options.KeptBodyBytes)].ToArray(),
    };

    private async Task<(SimulatedAnswer Answer, RecordedRequest Record)> AnswerAsync(
        OperationMatch? match, NumberedCall numbered, string path, ReadOnlyMemory<byte> body, ScriptedFault? fault, RecordedRequest record, Task answered, HttpContext context)
    {
        if (match is null)
        {
            return (await WithinLimitsAsync(path, context, () => Task.FromResult(protocol.NoOperation(path, _document.HasPath(protocol.DocumentedPath(path))))), record);
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
            Numbered = numbered.Request,
            Content = body,
            Body = json?.RootElement ?? default,
            Answered = answered,
        };
        var checker = new RequestChecker(new SchemaChecker(_document.Root, protocol.TakesNumbersAsText(path)));
        var violations = checker.Check(request, hasBody: !body.IsEmpty);
        record = record with { Violations = [.. violations.Select(violation => violation.ToString())] };
        if (fault is null)
        {
            return (await AskAsync(request), record);
        }

        var elsewhere = new Uri($"http://localhost:{context.Connection.LocalPort}{_prefix}{record.Target}");
        var call = new FaultCall(fault, request, elsewhere, _clock, AskAsync);
        if (await fault.Kind.AnswerAsync(call) is { } answer)
        {
            return (answer, record);
        }

        state.Faults.GiveBack(fault);
        return (await call.OwnAsync(), record with { Fault = null });

        Task<SimulatedAnswer> AskAsync(ApiRequest asked) => WithinLimitsAsync(path, context, async () =>
            protocol.CheckKey(asked) ?? await protocol.AnswerAsync(asked, violations, context.RequestAborted));
    }

    private async Task<SimulatedAnswer> WithinLimitsAsync(string path, HttpContext context, Func<Task<SimulatedAnswer>> answerAsync)
    {
        var rate = state.Limiters[host].Count(context.Connection.RemoteIpAddress ?? IPAddress.Loopback);
        return rate is null ? await answerAsync()
            : protocol.WithRate(rate.Passes ? await answerAsync() : protocol.TooMany(path), rate);
    }

    // No JSON is a violation like any other, found by the checker.
    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonDocument.Parse(body, s_strictJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
