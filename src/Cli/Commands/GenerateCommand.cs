using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Reelwire.Cli.Inputs;
using Reelwire.Cli.Runs;
using Reelwire.Cli.Vendors;
using Reelwire.Core;

namespace Reelwire.Cli.Commands;

/// <summary>Makes a video from an image at one vendor or at all of them.</summary>
internal sealed class GenerateCommand : Command
{
    private readonly CliEnvironment _environment;
    private readonly RunOptions _run = new();
    private readonly Argument<string> _image = new("image") { Description = "The image file that the video begins with." };
    private readonly Option<string> _prompt = new("--prompt") { HelpName = "TEXT", Description = "What happens in the video.", Required = true };
    private readonly Option<string?> _vendor = new("--vendor") { HelpName = "NAME" };
    private readonly Option<string?> _model = new("--model") { HelpName = "NAME", Description = "The model; default: the vendor's first, see 'reelwire vendors'." };
    private readonly Option<string?> _resolution = new("--resolution") { HelpName = "VALUE", Description = "Resolution in the model's words, such as 720p." };
    private readonly Option<string?> _duration = new("--duration") { HelpName = "SECONDS", Description = "Length of the video in the model's words, such as 5." };
    private readonly Option<string?> _aspectRatio = new("--aspect-ratio") { HelpName = "VALUE", Description = "Aspect ratio in the model's words." };
    private readonly Option<long?> _seed = new("--seed") { HelpName = "NUMBER", Description = "Random seed.", CustomParser = ParseSeed };
    private readonly Option<string?> _lastImage = new("--last-image") { HelpName = "FILE", Description = "The image file that the video ends with." };

    public GenerateCommand(CliEnvironment environment)
        : base("generate", "Makes a video from an image. Simulated unless --live is given.")
    {
        _environment = environment;
        _vendor.Description = $"{string.Join(", ", environment.Vendors.Select(vendor => vendor.Name))} or all (the default).";
        Add(_image);
        Add(_prompt);
        Add(_vendor);
        Add(_model);
        Add(_resolution);
        Add(_duration);
        Add(_aspectRatio);
        Add(_seed);
        Add(_lastImage);
        _run.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _run.Read(parsed);
        var word = parsed.GetValue(_vendor);
        if (settings.Live && word is null)
        {
            throw new BadInputException($"--live costs money and needs --vendor: {string.Join(", ", _environment.Vendors.Select(vendor => vendor.Name))} or all.");
        }

        var vendors = ModelChoice.Vendors(_environment.Vendors, word ?? "all");
        VendorAccess.CheckKeys(_environment, settings, vendors);
        var prompt = ReadPrompt(parsed);
        var choices = await ModelChoice.ReadAsync(vendors, parsed.GetValue(_model));
        ModelChoice.Check(choices, prompt);
        var folder = OutputFolder.Prepare(settings.Output);

        await settings.AnnounceAsync(_environment.Error);
        await using var access = await VendorAccess.OpenAsync(_environment, settings, cancellationToken);
        var runs = choices.Select(choice => NewRun(choice, access)).ToArray();
        return await new VideoBatch(_environment, settings).RunAsync(runs, folder, cancellationToken);

        VideoRun NewRun(ModelChoice choice, VendorAccess access)
        {
            var client = access.Connect(choice.Vendor);
            var model = client.Models.Single(known => known.Name == choice.Model.Name);
            return new VideoRun(new VideoLabel(model.Vendor, model.Name), settings, new FailureReader(choice.Vendor, settings, prompt.Prompt), _environment.Time)
            {
                FileName = $"{Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(_image))}-{model.Vendor}-{model.Name}",
                GetTask = token => SubmitAsync(client, model, prompt, token),
            };
        }
    }

    private static async Task<GenerationTask> SubmitAsync(VideoClient client, VideoModel model, VideoPrompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            return await model.SubmitAsync(prompt, cancellationToken);
        }
        catch (SubmitCancelledException<TaskHandle> sent)
        {
            // The user stops, but the request is out: its handle, or the news that it is lost, is worth the wait.
            return client.Resume(await sent.Answer);
        }
    }

    private VideoPrompt ReadPrompt(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(_prompt);
        return new VideoPrompt
        {
            Prompt = string.IsNullOrWhiteSpace(text) ? throw new BadInputException("--prompt is empty; say what happens in the video.") : text,
            Image = ImageFile.Open(parsed.GetRequiredValue(_image)),
            LastImage = parsed.GetValue(_lastImage) is { } last ? ImageFile.Open(last) : null,
            Resolution = parsed.GetValue(_resolution),
            Duration = parsed.GetValue(_duration),
            AspectRatio = parsed.GetValue(_aspectRatio),
            Seed = parsed.GetValue(_seed),
        };
    }

    private static long? ParseSeed(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        result.AddError("--seed must be a whole number.");
        return null;
    }
}
