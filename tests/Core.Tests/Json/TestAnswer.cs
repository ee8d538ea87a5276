namespace Reelwire.Core.Tests.Json;

/// <summary>An answer that reads itself, as the generator prints them.</summary>
internal sealed class TestAnswer : ResponseBody, IResponse<TestAnswer>
{
    public string? Text { get; init; }

    public long? Whole { get; init; }

    public int? Small { get; init; }

    public double? Number { get; init; }

    public bool? Flag { get; init; }

    public TestSize? Size { get; init; }

    public TestSeconds? Seconds { get; init; }

    public TestAnswer? Inner { get; init; }

    public IReadOnlyList<string>? Texts { get; init; }

    public IReadOnlyList<long>? Wholes { get; init; }

    public IReadOnlyDictionary<string, TestSize>? Sizes { get; init; }

    public static TestAnswer Read(ResponseMembers json) => new()
    {
        Text = json["text"].AsText(),
        Whole = json["whole"].AsInt64(),
        Small = json["small"].AsInt32(),
        Number = json["number"].AsDouble(),
        Flag = json["flag"].AsBoolean(),
        Size = json["size"].AsEnum<TestSize>(),
        Seconds = json["seconds"].AsEnum<TestSeconds>(),
        Inner = json["inner"].AsObject<TestAnswer>(),
        Texts = json["texts"].AsList(item => item.AsText()),
        Wholes = json["wholes"].AsList(item => item.AsInt64()),
        Sizes = json["sizes"].AsDictionary(item => item.AsEnum<TestSize>()),
    };
}
