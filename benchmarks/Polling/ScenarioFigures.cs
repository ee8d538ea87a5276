namespace Reelwire.Benchmarks.Polling;

/// <summary>What became of a scenario.</summary>
/// <param name="Done">Jobs whose result reached the one who waited.</param>
/// <param name="WronglyFailed">Jobs that were finished at the vendor, and whose wait ended otherwise.</param>
/// <param name="PollsPerTask">Looks that a job took.</param>
/// <param name="MeanDelaySeconds">From the end of a job to the look that saw it.</param>
/// <param name="Requests">That reached the vendor.</param>
/// <param name="Breaches">Requests beyond a limit.</param>
internal sealed record ScenarioFigures(int Done, int WronglyFailed, double PollsPerTask, double MeanDelaySeconds, int Requests, int Breaches);
