using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>Collects an operation's members, level by level.</summary>
internal sealed class MemberList(JsonObject document)
{
    /// <summary>Components that refer to each other twice, level upon level, would else fill the memory.</summary>
    public const int Most = 10_000;

    /// <summary>Components within components; the deepest page seen has 7 levels.</summary>
    public const int Deepest = 64;

    private readonly List<Member> _members = [];

    // The schemas around the one at hand: one that contains itself is not opened again.
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);

    /// <summary>What was found.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>Whether there was more.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Adds a parameter of OpenAPI's four places; the first of a name and place counts.</summary>
    public void AddParameter(JsonObject parameter, string where, string name, string pointer)
    {
        if (where is not ("path" or "query" or "header" or "cookie") || _members.Exists(known => known.Where == where && known.Name == name))
        {
            return;
        }

        var view = new SchemaView(document, parameter.Object("schema") ?? [], JsonPointer.Append(pointer, "schema"));
        if (parameter.ContainsKey("description"))
        {
            view.Facts["description"] = new Fact(parameter["description"], JsonPointer.Append(pointer, "description"));
        }

        var required = parameter["required"].IsTrue() ? new Fact(true, JsonPointer.Append(pointer, "required")) : null;
        Add(view, where, name, pointer, required, isNamed: true, isSent: true);
    }

    /// <summary>Adds a request's or response's body.</summary>
    public void AddBody(JsonObject schema, string where, bool isSent, Fact? required, string pointer) =>
        Add(new SchemaView(document, schema, pointer), where, "", pointer, required, isNamed: false, isSent);

    private void Add(SchemaView view, string where, string name, string pointer, Fact? required, bool isNamed, bool isSent)
    {
        if (_members.Count >= Most || _around.Count >= Deepest)
        {
            IsFull = true;
            return;
        }

        _members.Add(new Member(where, name, pointer)
        {
            Type = TypeWords.Of(view, document),
            Facts = view.Facts,
            Required = required,
            IsSent = isSent,
            IsNamed = isNamed,
        });
        if (_around.Add(view.Pointer))
        {
            AddInner(view, where, name, isSent);
            _around.Remove(view.Pointer);
        }
    }

    private void AddInner(SchemaView view, string where, string name, bool isSent)
    {
        var prefix = name.Length == 0 ? "" : name + ".";
        foreach (var (property, schema) in view.Properties)
        {
            Add(Open(schema), where, prefix + Quoted(property), schema.Pointer, view.Required.GetValueOrDefault(property), isNamed: true, isSent);
        }

        foreach (var (label, schema) in view.Alternatives)
        {
            Add(Open(schema), where, prefix + label, schema.Pointer, required: null, isNamed: false, isSent);
        }

        if (view.Items is { } items)
        {
            Add(Open(items), where, name + "[]", items.Pointer, required: null, isNamed: false, isSent);
        }

        if (view.Others is { } others)
        {
            Add(Open(others), where, prefix + "*", others.Pointer, required: null, isNamed: false, isSent);
        }
    }

    // A member may be called 'a.b', which is not the b of an a.
    private static string Quoted(string property) => property.AsSpan().ContainsAny(".[]*") || property.Length == 0 ? $"'{property}'" : property;

    private SchemaView Open(Fact schema) => new(document, schema.Value as JsonObject ?? [], schema.Pointer);
}
