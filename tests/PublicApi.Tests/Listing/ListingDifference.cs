namespace Reelwire.PublicApi.Tests.Listing;

/// <summary>What one listing has and another has not.</summary>
internal static class ListingDifference
{
    /// <summary>A line per member that went (<c>-</c>) or came (<c>+</c>), each below its type.</summary>
    public static string Of(string before, string now)
    {
        var (old, current) = (Members(before), Members(now));
        var changes = old.Except(current).Select(member => (member.Type, Text: "- " + member.Text))
            .Concat(current.Except(old).Select(member => (member.Type, Text: "+ " + member.Text)));
        return string.Join('\n', changes.GroupBy(change => change.Type, change => change.Text, StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal)
            .SelectMany(type => type.Prepend("  " + type.Key)));
    }

    private static List<(string Type, string Text)> Members(string listing)
    {
        var members = new List<(string Type, string Text)>();
        var type = "";
        foreach (var line in listing.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith(' ') ? type : line;
            members.Add((type, line));
        }

        return members;
    }
}
