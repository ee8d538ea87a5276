using CsvHelper;
using Reelwire.Core;
using Spectre.Console;

namespace Worker;

/// <summary>Makes the videos of a CSV file, some at a time, and writes the report; then the worker ends.</summary>
internal sealed class VideoBatch(VideoMaker maker, Journal journal, BatchOptions batch, IHostApplicationLifetime lifetime, ILogger<VideoBatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Environment.ExitCode = 1;
        try
        {
            var rows = PromptFile.Read(batch.Prompts);
            TellLostOnes(rows);
            await AnsiConsole.Progress().StartAsync(context => MakeAsync(rows, context, stoppingToken));
            Finish(rows);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or CsvFormatException)
        {
            logger.LogError("{Reason}", failure.Message);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    // They were about to be sent when the worker was killed, and may have been.
    private void TellLostOnes(List<PromptRow> rows)
    {
        foreach (var row in rows.Where(row => journal.Of(row).State == RowState.Sending))
        {
            journal.Add(row, RowState.Unknown, "The worker was killed between the request and its answer. Look at the vendor's dashboard.");
        }
    }

    private async Task MakeAsync(List<PromptRow> rows, ProgressContext context, CancellationToken stoppingToken)
    {
        var (submitted, made) = (context.AddTask("Submitted", maxValue: rows.Count), context.AddTask("Made", maxValue: rows.Count));
        Show();
        try
        {
            // What is paid already comes first.
            var open = rows.Where(row => journal.Of(row).State is RowState.New or RowState.Accepted).OrderByDescending(row => journal.Of(row).State);
            await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = batch.Concurrency, CancellationToken = stoppingToken }, async (row, cancellationToken) =>
            {
                await maker.MakeAsync(row, cancellationToken);
                Show();
            });
        }
        catch (ReelwireException failure)
        {
            logger.LogError("Stopped, since all other rows would fail as well: {Reason}", failure.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning("Stopped; the next run goes on");
        }

        void Show() => (submitted.Value, made.Value) = (rows.Count(row => journal.Of(row).State > RowState.Sending), rows.Count(row => journal.Of(row).State == RowState.Done));
    }

    private void Finish(List<PromptRow> rows)
    {
        var report = new Report(rows, journal).Write(batch.Folder);
        foreach (var state in rows.CountBy(row => journal.Of(row).State).OrderBy(state => state.Key))
        {
            AnsiConsole.WriteLine($"{state.Value,5} {Report.Words(state.Key)}");
        }

        AnsiConsole.WriteLine($"Report: {report}");
        Environment.ExitCode = rows.All(row => journal.Of(row).State == RowState.Done) ? 0 : 1;
    }
}
