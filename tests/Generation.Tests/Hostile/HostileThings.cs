namespace Reelwire.Generation.Tests.Hostile;

/// <summary>What a page says at all of its places.</summary>
internal sealed class HostileThings(IReadOnlyList<HostileThing> all)
{
    /// <summary>By place.</summary>
    public IReadOnlyList<HostileThing> All => all;

    /// <summary>What a decent page says.</summary>
    public static HostileThings Plain(int count) => new([.. Enumerable.Range(0, count).Select(HostileThing.Plain)]);

    /// <summary>The same with something else at one place.</summary>
    public HostileThings With(int place, HostileThing thing) => new([.. all.Select((known, at) => at == place ? thing : known)]);

    /// <summary>Less hostile ones: half of the things plain, and of the last one half of the texts. What is left after shrinking is what does harm.</summary>
    public IEnumerable<HostileThings> Shrink()
    {
        var hostile = HostilePlaces();
        for (var count = hostile.Length / 2; count > 0; count /= 2)
        {
            foreach (var plain in hostile.Chunk(count))
            {
                yield return new([.. all.Select((thing, place) => plain.Contains(place) ? HostileThing.Plain(place) : thing)]);
            }
        }

        if (hostile is [var last])
        {
            var (thing, plain) = (all[last], HostileThing.Plain(last));
            foreach (var milder in new[] { thing with { Name = plain.Name }, thing with { Value = plain.Value }, thing with { Words = plain.Words } }.Where(milder => milder != thing))
            {
                yield return With(last, milder);
            }
        }
    }

    /// <summary>Only what is not plain, each with its place.</summary>
    public override string ToString() => string.Join('\n', HostilePlaces().Select(place => $"{place}: {all[place]}"));

    private int[] HostilePlaces() => [.. Enumerable.Range(0, all.Count).Where(place => all[place] != HostileThing.Plain(place))];
}
