namespace Worker;

/// <summary>What is made, and where it is kept.</summary>
/// <param name="Prompts">A CSV file with the columns <c>id</c>, <c>image</c> and <c>prompt</c>.</param>
/// <param name="Folder">Where the videos, the journal and the report go. It belongs to one CSV file: the journal knows rows by their id.</param>
/// <param name="Concurrency">How many rows are worked on at once.</param>
internal sealed record BatchOptions(string Prompts, string Folder, int Concurrency);
