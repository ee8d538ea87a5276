using CsvHelper;

namespace Worker;

/// <summary>A row of the CSV file: one video.</summary>
/// <param name="Id">What the journal knows the row by, and what its video is called.</param>
/// <param name="Image">The image's path, from the CSV file's folder on.</param>
/// <param name="Prompt">What should happen.</param>
[CsvRecord]
internal sealed partial record PromptRow(string Id, string Image, string Prompt);
