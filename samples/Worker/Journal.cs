using System.Text;
using System.Text.Json;

namespace Worker;

/// <summary>
/// What has happened to the rows: a line of JSON for each change, which is on the disk before anything follows from it. No line is ever changed, so the process may be killed at any time.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JournalEntry> _latest = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    /// <exception cref="IOException">Another process has the journal: both would send the same rows.</exception>
    public Journal(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);

        // A line without an end was being written when the process was killed. Nothing has followed from it: the one before counts.
        var length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        _file.SetLength(length);
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = JsonSerializer.Deserialize<JournalEntry>(line)!;
            _latest[entry.Row] = entry;
        }
    }

    /// <summary>What is known of a row.</summary>
    public JournalEntry Of(PromptRow row)
    {
        lock (_lock)
        {
            return _latest.GetValueOrDefault(row.Id) ?? new JournalEntry(row.Id, RowState.New, null);
        }
    }

    public void Add(PromptRow row, RowState state, string? detail = null)
    {
        var entry = new JournalEntry(row.Id, state, detail);
        lock (_lock)
        {
            _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(entry), (byte)'\n']);
            _file.Flush(flushToDisk: true);
            _latest[row.Id] = entry;
        }
    }

    public void Dispose() => _file.Dispose();
}
