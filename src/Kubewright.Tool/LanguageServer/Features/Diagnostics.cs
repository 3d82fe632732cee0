using System.Globalization;
using Kubewright.Core.Rules;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>Findings as diagnostics, and those that a client pulls.</summary>
internal static class Diagnostics
{
    private const int Unnecessary = 1;

    public static Diagnostic Of(Root root, Finding finding) => new(
        Places.RangeOf(finding.Span),
        finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        finding.Id,
        new CodeDescription(finding.Rule.HelpLink),
        "kubewright",
        finding.Message,
        finding.Rule == RuleCatalog.UnknownSuppression ? [Unnecessary] : null,
        finding.Related.IsEmpty ? null : [.. finding.Related.Select(related => Of(root, related)).OfType<RelatedInformation>()]);

    /// <summary><c>textDocument/diagnostic</c>.</summary>
    public static DocumentDiagnosticReport? OfDocument(DocumentDiagnosticParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return new DocumentDiagnosticReport("full", "", []);
        }

        var items = ItemsOf(root, document, cancellationToken);
        var id = IdOf(items);
        return id == parameters.PreviousResultId ? new DocumentDiagnosticReport("unchanged", id) : new DocumentDiagnosticReport("full", id, items);
    }

    /// <summary><c>workspace/diagnostic</c>.</summary>
    public static WorkspaceDiagnosticReport OfWorkspace(WorkspaceDiagnosticParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var previous = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in parameters.PreviousResultIds ?? [])
        {
            previous[known.Uri] = known.Value;
        }

        var reports = new List<WorkspaceDocumentDiagnosticReport>();
        foreach (var root in snapshot.Roots)
        {
            foreach (var document in root.Documents)
            {
                var items = ItemsOf(root, document, cancellationToken);
                var id = IdOf(items);
                var isKnown = previous.Remove(document.Uri, out var before) && before == id;
                reports.Add(isKnown
                    ? new WorkspaceDocumentDiagnosticReport("unchanged", document.Uri, document.Version, id)
                    : new WorkspaceDocumentDiagnosticReport("full", document.Uri, document.Version, id, items));
            }
        }

        // What is gone has nothing wrong with it.
        reports.AddRange(previous.Keys.Select(uri => new WorkspaceDocumentDiagnosticReport("full", uri, null, "", [])));
        return new WorkspaceDiagnosticReport([.. reports]);
    }

    private static Diagnostic[] ItemsOf(Root root, Document document, CancellationToken cancellationToken) =>
        [.. root.FindingsIn(document, cancellationToken).Select(finding => Of(root, finding))];

    private static RelatedInformation? Of(Root root, RelatedPlace related) =>
        root.Find(related.Span.File) is { } document ? new RelatedInformation(document.LocationOf(related.Span), related.Message) : null;

    /// <summary>A name for what is found: equal lists have equal names.</summary>
    private static string IdOf(Diagnostic[] items)
    {
        var hash = 14695981039346656037UL;
        foreach (var item in items)
        {
            foreach (var character in $"{item.Code} {item.Severity} {item.Range} {item.Message}")
            {
                hash = unchecked((hash ^ character) * 1099511628211UL);
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
