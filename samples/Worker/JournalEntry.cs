namespace Worker;

/// <summary>A line of the journal.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="State">What is known of it from now on.</param>
/// <param name="Detail">The task's handle when it is accepted, else what there is to say.</param>
internal sealed record JournalEntry(string Row, RowState State, string? Detail);
