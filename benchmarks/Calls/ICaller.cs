namespace Reelwire.Benchmarks.Calls;

/// <summary>A client of Freepik's API, in one of the ways that are compared.</summary>
internal interface ICaller : IDisposable
{
    /// <summary>Submits a task.</summary>
    /// <returns>The task's id.</returns>
    Task<string?> SubmitAsync();

    /// <summary>Reads the status of a task that is done.</summary>
    /// <returns>The URL of its video.</returns>
    Task<string?> GetAsync();
}
