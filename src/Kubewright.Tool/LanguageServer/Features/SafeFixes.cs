using Kubewright.Core.Rules;
using Kubewright.Tool.Fixing;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>All fixes that leave no choice, as <c>kubewright fix</c> applies them: one after the other, each judged by what is found after it.</summary>
internal static class SafeFixes
{
    /// <summary>The edits of each document that changes.</summary>
    public static IReadOnlyList<(Document Document, ProtocolEdit[] Edits)> Of(Root root, IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var asked = new AskedFixes(Severity.Info, IsUnsafe: false);
        var paths = documents.Select(document => document.Source.Path).ToHashSet(StringComparer.Ordinal);
        var manifests = root.Documents.Where(document => document.IsManifest).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var result = ManifestFixer.Fix([.. manifests.Select(document => document.Input)], root.Options, finding =>
            asked.Includes(finding) && paths.Contains(finding.Span.File.Path));
        return
        [
            .. from pair in manifests.Zip(result.Inputs)
               let after = pair.Second.File.File.Text
               where after != pair.First.Source.Text
               select (pair.First, WorkspaceEdits.Between(pair.First.Source.Text, after)),
        ];
    }
}
