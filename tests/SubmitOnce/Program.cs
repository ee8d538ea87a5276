using System.Globalization;
using Reelwire.SubmitOnce;

// Wrong arguments must not pass for a proof: what is not understood ends with 2.
int? trials = null, seed = null;
for (var index = 0; index < args.Length; index += 2)
{
    var value = index + 1 < args.Length && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
    switch (args[index])
    {
        case "--trials" when value > 0:
            trials = value;
            break;
        case "--seed" when value is not null:
            seed = value;
            break;
        default:
            await Console.Error.WriteLineAsync($"'{args[index]}' is not understood. Usage: --trials <number> --seed <number>");
            return 2;
    }
}

var tally = await TrialRun.RunAsync(trials ?? 300, seed ?? 1, Console.Error, CancellationToken.None);
Console.WriteLine(tally.ToJson());
return tally.IsClean ? 0 : 1;
