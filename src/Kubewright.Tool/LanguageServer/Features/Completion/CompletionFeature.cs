using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary><c>textDocument/completion</c>: what can be written at the cursor, from the API's table and from what the other manifests hold.</summary>
internal static class CompletionFeature
{
    private static readonly Func<CompletionContext, IEnumerable<CompletionItem>>[] Sources =
    [
        KindCompletion.Of,
        SkeletonCompletion.Of,
        LabelCompletion.Of,
        PortCompletion.Of,
        ReferenceCompletion.Of,
        AddressCompletion.Of,
        FileCompletion.Of,
        FieldCompletion.Of,
    ];

    public static CompletionList Of(TextDocumentPositionParams parameters, Snapshot snapshot, Session session)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return new CompletionList(IsIncomplete: false, []);
        }

        var path = CursorPath.At(document.Source.Text, document.OffsetOf(parameters.Position));
        if (path.Place == CursorPlace.None)
        {
            return new CompletionList(IsIncomplete: false, []);
        }

        var context = new CompletionContext(root, document, path, SchemaSpot.Of(path), session.TakesSnippets);
        return new CompletionList(IsIncomplete: false, [.. Sources.SelectMany(source => source(context)).DistinctBy(item => item.Label)]);
    }
}
