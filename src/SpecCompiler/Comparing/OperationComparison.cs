using Reelwire.SpecCompiler.Describing;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>Compares one operation's members.</summary>
internal sealed class OperationComparison(OperationDescription before, OperationDescription after)
{
    private readonly string _operation = before.ToString();
    private readonly List<Change> _changes = [];

    // What lies within something added, removed or of another type is no change of its own.
    private readonly HashSet<(bool IsSent, string Where, string Name)> _closed = [];

    /// <summary>All that differs.</summary>
    public IReadOnlyList<Change> Run()
    {
        if (before.IsDeprecated != after.IsDeprecated)
        {
            Add("deprecated", Aspect.Deprecated, after.IsDeprecated ? Trend.Added : Trend.Removed, before.IsDeprecated ? "yes" : "no", after.IsDeprecated ? "yes" : "no");
        }

        if (before.Words != after.Words)
        {
            Add("description", Aspect.Description, Trend.Changed, before.Words, after.Words);
        }

        var now = after.Members.DistinctBy(Key).ToDictionary(Key);
        foreach (var member in before.Members.DistinctBy(Key).Where(member => !IsWithinClosed(member)))
        {
            if (!now.TryGetValue(Key(member), out var same))
            {
                Close(member, Trend.Removed);
                continue;
            }

            var changes = MemberComparison.Of(_operation, member, same).ToArray();
            _changes.AddRange(changes);
            if (Array.Exists(changes, change => change.Rule.Aspect == Aspect.Type))
            {
                _closed.Add(Key(member));
            }
        }

        var old = before.Members.Select(Key).ToHashSet();
        foreach (var member in after.Members.DistinctBy(Key).Where(member => !old.Contains(Key(member)) && !IsWithinClosed(member)))
        {
            Close(member, member.Required is null ? Trend.Added : Trend.AddedRequired);
        }

        return _changes;
    }

    private static (bool IsSent, string Where, string Name) Key(Member member) => (member.IsSent, member.Where, member.Name);

    private void Add(string what, Aspect aspect, Trend trend, string? old, string? now) =>
        _changes.Add(new Change(_operation, "", "", what, old, now, ComparisonRules.For(aspect, trend)) { IsSent = true });

    private void Close(Member member, Trend trend)
    {
        _closed.Add(Key(member));
        var (aspect, what) = Kind(member);
        var known = aspect is Aspect.Member or Aspect.Body || trend != Trend.AddedRequired ? trend : Trend.Added;
        var (old, now) = trend == Trend.Removed ? (member.Type, (string?)null) : (null, member.Type);
        _changes.Add(new Change(_operation, member.Where, member.Name, what, old, now, ComparisonRules.For(aspect, known)) { IsSent = member.IsSent });
    }

    private static (Aspect Aspect, string What) Kind(Member member) => member switch
    {
        { Name.Length: > 0, IsNamed: false } => (Aspect.Alternative, "alternative"),
        { Name.Length: > 0 } => (Aspect.Member, "member"),
        { IsSent: true } => (Aspect.Body, "body"),
        { Where: ['2', ..] } => (Aspect.Response, "response"),
        _ => (Aspect.ErrorResponse, "response"),
    };

    private bool IsWithinClosed(Member member) =>
        _closed.Any(closed => closed.IsSent == member.IsSent && closed.Where == member.Where && (closed.Name.Length == 0 || IsWithin(member.Name, closed.Name)));

    private static bool IsWithin(string name, string closed) =>
        name.StartsWith(closed, StringComparison.Ordinal) && name.Length > closed.Length && name[closed.Length] is ('.' or '[');
}
