using Reelwire.Cli.Runs;
using Spectre.Console;
using Spectre.Console.Advanced;

namespace Reelwire.Cli.Progress;

/// <summary>One live line per video; it makes room for the results when all have ended.</summary>
internal sealed class TerminalProgress(IAnsiConsole terminal) : IProgressDisplay
{
    public Task<IReadOnlyList<VideoReport>> ShowAsync(IReadOnlyList<VideoLabel> videos, Func<IProgress<VideoProgress>, Task<IReadOnlyList<VideoReport>>> work)
    {
        var width = videos.Max(video => video.Model.Length);
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(context => work(new Lines(terminal, width, videos.ToDictionary(video => video, video => context.AddTask(Lines.Text(video, width, "waiting"))))));
    }

    private sealed class Lines(IAnsiConsole terminal, int width, Dictionary<VideoLabel, ProgressTask> tasks) : IProgress<VideoProgress>
    {
        public static string Text(VideoLabel video, int width, string state) => $"{Markup.Escape(video.Vendor),-8} [grey]{Markup.Escape(video.Model.PadRight(width))}[/]  {Markup.Escape(state)}";

        public void Report(VideoProgress value)
        {
            var task = tasks[value.Video];
            task.Description = Text(value.Video, width, value.Detail is null ? value.State : $"{value.State}, {value.Detail}");
            if (value.Handle is not null)
            {
                // Written as it is: a handle that is wrapped at the terminal's width cannot be copied.
                terminal.WriteAnsi($"{value.Video.Vendor,-8} {value.State}  {value.Handle}{Environment.NewLine}");
            }

            if (value.HasEnded)
            {
                task.Value = task.MaxValue;
                task.StopTask();
            }
        }
    }
}
