using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What the comments of manifests take back.</summary>
internal static class Suppressions
{
    /// <summary>Takes back what comments of a file suppress in it, and reports comments that suppress nothing that exists.</summary>
    public static void Apply(ManifestFile file, List<Finding> findings)
    {
        foreach (var comment in SuppressionReader.Read(file))
        {
            findings.RemoveAll(comment.Suppresses);
            foreach (var (span, message) in ProblemsOf(comment))
            {
                findings.Add(new Finding(RuleCatalog.UnknownSuppression, RuleCatalog.UnknownSuppression.Severity, span, message));
            }
        }
    }

    /// <summary>Takes back what comments of some files suppress in them; what is wrong with the comments is reported with the manifests.</summary>
    public static void TakeBack(IEnumerable<ManifestFile> files, List<Finding> findings)
    {
        var concerned = new HashSet<SourceFile>(findings.Select(finding => finding.Span.File));
        foreach (var file in files.Where(file => concerned.Contains(file.File)))
        {
            foreach (var comment in SuppressionReader.Read(file))
            {
                findings.RemoveAll(finding => finding.Span.File == file.File && comment.Suppresses(finding));
            }
        }
    }

    private static IEnumerable<(SourceSpan Span, string Message)> ProblemsOf(SuppressionComment comment)
    {
        if (comment.IsMisplaced)
        {
            yield return (comment.Span, "The comment has no effect: 'kubewright:ignore-file' must stand before the first content of the file");
        }

        if (comment.Ids.IsEmpty)
        {
            yield return (comment.Span, "The comment has no effect: it names no rule; write the ids of the findings, such as 'kubewright:ignore KW2001'");
        }

        foreach (var id in comment.Ids)
        {
            if (!RuleCatalog.IsKnown(id.Text))
            {
                yield return (id, $"'{id.Text}' is no rule of Kubewright, so the comment suppresses nothing by it; a reason follows behind ' - '");
            }
        }
    }
}
