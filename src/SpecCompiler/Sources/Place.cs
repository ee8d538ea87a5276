using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>Where a fact stands: a document and a JSON pointer into it.</summary>
internal readonly record struct Place(SourceDocument Source, string Pointer)
{
    /// <summary>The place of a member.</summary>
    public Place At(string key) => new(Source, JsonPointer.Append(Pointer, key));

    /// <summary>The place of a member of a member.</summary>
    public Place At(params ReadOnlySpan<string> keys)
    {
        var place = this;
        foreach (var key in keys)
        {
            place = place.At(key);
        }

        return place;
    }

    /// <summary>Records a finding about this place.</summary>
    public void Report(DiagnosticBag bag, DiagnosticRule rule, string message)
    {
        var position = Source.Find(Pointer);
        bag.Add(rule, Source.File, position.Line, position.Column, message);
    }
}
