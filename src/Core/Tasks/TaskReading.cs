using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Reads what an answer tells of tasks; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskReading
{
    /// <summary>Waits for the answer, and reads it.</summary>
    public static async Task<TReading> ReadAsync<TAnswer, TReading>(Task<TAnswer> answer, Func<TAnswer, TReading> read) =>
        read(await answer.ConfigureAwait(false));
}
