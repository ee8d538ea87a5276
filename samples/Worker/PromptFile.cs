using System.Text.RegularExpressions;
using CsvHelper;

namespace Worker;

/// <summary>Reads the CSV file. What is wrong with it is told before anything is paid.</summary>
internal static partial class PromptFile
{
    public static List<PromptRow> Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var rows = csv.GetRecords<PromptRow>().Select(row => row with { Image = Path.GetFullPath(row.Image, folder) }).ToList();

        var problems = rows.Where(row => !Id().IsMatch(row.Id)).Select(row => $"'{row.Id}' is no id: 1 to 50 letters, digits, '-' and '_' are, since it names a file.")
            .Concat(rows.CountBy(row => row.Id, StringComparer.OrdinalIgnoreCase).Where(id => id.Value > 1).Select(id => $"The id '{id.Key}' stands there {id.Value} times."))
            .Concat(rows.Where(row => !File.Exists(row.Image)).Select(row => $"Row '{row.Id}': there is no image '{row.Image}'."))
            .ToList();
        return problems.Count == 0 ? rows : throw new InvalidDataException($"{path} cannot be taken:\n{string.Join('\n', problems)}");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,50}$")]
    private static partial Regex Id();
}
