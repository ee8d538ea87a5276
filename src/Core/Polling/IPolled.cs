namespace Reelwire.Core;

/// <summary>What the scheduler looks after: one entry, which is due at a time and says after each look when it is due again.</summary>
internal interface IPolled
{
    /// <summary>What an entry says that is not to be looked at again.</summary>
    const long Never = long.MaxValue;

    /// <summary>The scheduler's own: from when on the entry is looked at, or what stands there while it is.</summary>
    long Due { get; set; }

    /// <summary>Looks once. Never throws: what a look runs into is for those who wait to hear.</summary>
    /// <returns>The timestamp from which to look again, or <see cref="Never"/>.</returns>
    ValueTask<long> LookAsync();

    /// <summary>Tells those who wait that nobody looks any longer.</summary>
    void Close();
}
