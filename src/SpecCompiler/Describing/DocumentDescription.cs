using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>Lists the operations of a document with all their members.</summary>
internal sealed class DocumentDescription
{
    private readonly JsonObject _document;

    private DocumentDescription(JsonObject document) => _document = document;

    /// <summary>The page's or document's operations, in its order.</summary>
    public static IReadOnlyList<OperationDescription> Of(Page page, DiagnosticBag bag)
    {
        var description = new DocumentDescription(page.Document);
        return [.. Operation.AllOf(page.Document).Select(operation => description.Describe(operation, page, bag))];
    }

    private OperationDescription Describe(Operation operation, Page page, DiagnosticBag bag)
    {
        var item = JsonPointer.Append("/paths", operation.Path);
        var pointer = JsonPointer.Append(item, operation.Method);
        var list = new MemberList(_document);
        AddParameters(operation.Body, pointer, list);
        AddParameters(_document.Object("paths").Object(operation.Path)!, item, list);
        if (operation.Body.Object("requestBody") is { } body)
        {
            AddContent(body, JsonPointer.Append(pointer, "requestBody"), "body", isSent: true, list);
        }

        foreach (var (status, response) in operation.Body.Object("responses") ?? [])
        {
            AddContent(response as JsonObject, JsonPointer.Append(JsonPointer.Append(pointer, "responses"), status), status, isSent: false, list);
        }

        if (list.IsFull)
        {
            var line = SourceDocument.Of(page).Find(pointer);
            bag.Add(DescribingRules.TooManyMembers, page.File, line.Line, line.Column, $"{operation} has more than {MemberList.Most} members or nests deeper than {MemberList.Deepest} levels, components followed; the rest is left out.");
        }

        return new OperationDescription(operation.Method.ToUpperInvariant(), operation.Path, pointer, operation.Body["deprecated"].IsTrue(), list.Members)
        {
            Words = operation.Body.Text("description") ?? operation.Body.Text("summary"),
        };
    }

    private static void AddParameters(JsonObject owner, string pointer, MemberList list)
    {
        foreach (var (index, parameter) in (owner.Array("parameters") ?? []).Index())
        {
            if (parameter is JsonObject described && described.Text("name") is { } name && described.Text("in") is { } place)
            {
                list.AddParameter(described, place, name, JsonPointer.Append(JsonPointer.Append(pointer, "parameters"), $"{index}"));
            }
        }
    }

    private static void AddContent(JsonObject? owner, string pointer, string where, bool isSent, MemberList list)
    {
        foreach (var (type, media) in owner.Object("content") ?? [])
        {
            var place = type == "application/json" ? where : $"{where} {type}";
            var content = JsonPointer.Append(JsonPointer.Append(pointer, "content"), type);
            list.AddBody((media as JsonObject).Object("schema") ?? [], place, isSent, owner?["required"].IsTrue() == true ? new Fact(true, JsonPointer.Append(pointer, "required")) : null, JsonPointer.Append(content, "schema"));
        }
    }
}
