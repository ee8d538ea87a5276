using System.CommandLine;
using System.Globalization;
using Reelwire.Cli.Inputs;
using Reelwire.Cli.Runs;
using Reelwire.Cli.Vendors;
using Reelwire.Core;

namespace Reelwire.Cli.Commands;

/// <summary>Goes on with a task whose handle was printed before. Buys nothing.</summary>
internal sealed class ResumeCommand : Command
{
    private readonly CliEnvironment _environment;
    private readonly RunOptions _run = new();
    private readonly Argument<string> _handle = new("handle") { Description = "The task's handle, as 'generate' printed it." };

    public ResumeCommand(CliEnvironment environment)
        : base("resume", "Goes on with a task and saves its video. Buys nothing.")
    {
        _environment = environment;
        Add(_handle);
        _run.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _run.Read(parsed);
        var handle = ReadHandle(parsed);
        var vendor = _environment.Vendors.FirstOrDefault(entry => entry.Name == handle.Vendor)
            ?? throw new BadInputException($"The handle is of vendor '{handle.Vendor}'; this command knows {string.Join(", ", _environment.Vendors.Select(entry => entry.Name))}.");
        if (settings.UsesEmbeddedSimulator)
        {
            throw new BadInputException("A simulated task ends with the command that made it; add --live for a task at the real vendor, or --simulator URL for one at a simulator that still runs.");
        }

        VendorAccess.CheckKeys(_environment, settings, [vendor]);
        await CheckOperationAsync(vendor, handle);
        var folder = OutputFolder.Prepare(settings.Output);
        await settings.AnnounceAsync(_environment.Error);
        await using var access = await VendorAccess.OpenAsync(_environment, settings, cancellationToken);
        var task = access.Connect(vendor).Resume(handle);
        var run = new VideoRun(new VideoLabel(vendor.Name, handle.Operation), settings, new FailureReader(vendor, settings, prompt: null), _environment.Time)
        {
            FileName = string.Create(CultureInfo.InvariantCulture, $"{vendor.Name}-{handle.Operation}-{handle.SubmittedAt:yyyyMMdd-HHmmss}"),
            GetTask = _ => Task.FromResult(task),
            IsResumed = true,
        };
        return await new VideoBatch(_environment, settings).RunAsync([run], folder, cancellationToken);
    }

    private TaskHandle ReadHandle(ParseResult parsed)
    {
        try
        {
            return TaskHandle.Parse(parsed.GetRequiredValue(_handle), CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new BadInputException(exception.Message);
        }
    }

    private static async Task CheckOperationAsync(VendorEntry vendor, TaskHandle handle)
    {
        await using var client = vendor.Connect(ClientSettings.Nowhere);
        try
        {
            client.Resume(handle);
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"The handle is of '{handle.Operation}', which this version knows as no model of {handle.Vendor}; resume it with the version that submitted it.");
        }
    }
}
