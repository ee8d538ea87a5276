using System.Text.Encodings.Web;

namespace Worker;

/// <summary>A page with the videos, to be opened from the disk.</summary>
internal sealed class Report(List<PromptRow> rows, Journal journal)
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Videos</title>
        <style>
          :root { color-scheme: light dark; --ground: light-dark(#f3f3f8, #13131a); --card: light-dark(#fff, #1c1c26); --line: light-dark(#dcdce6, #34343f); --muted: light-dark(#5f5e70, #a3a2b5); --bad: light-dark(#b3261e, #ff9a8f); }
          body { margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); max-width: 80rem; background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
          h1 { margin: 0; font-size: 1.5rem; letter-spacing: -0.02em; }
          p { margin: 0; overflow-wrap: anywhere; }
          .summary { margin: 0.25rem 0 1.5rem; color: var(--muted); }
          main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 1rem; }
          article { display: grid; align-content: start; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
          article > div { padding: 0.75rem 0.9rem; }
          video { width: 100%; aspect-ratio: 1; object-fit: cover; background: #000; }
          .id, .detail { color: var(--muted); font-size: 0.85rem; }
          .Unknown, .Failed { border-color: var(--bad); }
          .Unknown strong, .Failed strong { color: var(--bad); }
        </style>
        </head>
        <body>
        <h1>Videos</h1>
        """;

    /// <summary>What a state means to whoever pays.</summary>
    public static string Words(RowState state) => state switch
    {
        RowState.Done => "done",
        RowState.Failed => "failed; may have been charged",
        RowState.Unknown => "not known to have been accepted; may have been charged",
        RowState.Accepted => "being made; the next run goes on",
        _ => "not sent; the next run sends it",
    };

    /// <summary>Writes <c>report.html</c> and gives its path.</summary>
    public string Write(string folder)
    {
        var summary = rows.CountBy(row => journal.Of(row).State).OrderByDescending(state => state.Key).Select(state => $"{state.Value} {Words(state.Key)}");
        var path = Path.Combine(Path.GetFullPath(folder), "report.html");
        File.WriteAllText(path, $"""
            {Head}
            <p class="summary">{string.Join(" · ", summary)}</p>
            <main>
            {string.Join('\n', rows.Select(row => Card(row, journal.Of(row))))}
            </main>
            </body>
            </html>

            """);
        return path;
    }

    // The prompt and what a vendor says are text of others; an id is letters, digits, '-' and '_'.
    private static string Card(PromptRow row, JournalEntry entry) => $"""
        <article class="{entry.State}" id="row-{row.Id}">
        {(entry.State == RowState.Done ? $"<video src=\"{row.Id}.mp4\" controls loop muted preload=\"metadata\"></video>" : "")}
        <div>
        <p class="id">{row.Id}</p>
        <p>{HtmlEncoder.Default.Encode(row.Prompt)}</p>
        {(entry.State == RowState.Done ? "" : $"<p><strong>{Words(entry.State)}</strong></p><p class=\"detail\">{HtmlEncoder.Default.Encode(entry.Detail ?? "")}</p>")}
        </div>
        </article>
        """;
}
