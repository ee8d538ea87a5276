using System.Text.Json.Serialization;

namespace Worker;

/// <summary>What is known of a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RowState>))]
internal enum RowState
{
    /// <summary>Nothing was sent, or what was sent was refused: no money was spent, and it may be sent.</summary>
    New,

    /// <summary>It is about to be sent. Where this is the last that is known, nobody knows whether it was.</summary>
    Sending,

    /// <summary>The vendor makes the video; from its handle any process can go on.</summary>
    Accepted,

    /// <summary>The video is in its file.</summary>
    Done,

    /// <summary>There will be no video.</summary>
    Failed,

    /// <summary>It may have been charged, and is never sent again by itself.</summary>
    Unknown,
}
