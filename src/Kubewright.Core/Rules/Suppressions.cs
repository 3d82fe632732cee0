using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What the comments of manifests take back.</summary>
internal static class Suppressions
{
    /// <summary>
    /// Takes back what comments of a file suppress in it, and reports comments that suppress nothing, and those without a reason where one is asked for.
    /// </summary>
    public static void Apply(ManifestFile file, List<Finding> findings, CheckOptions options)
    {
        foreach (var comment in SuppressionReader.Read(file))
        {
            var count = findings.RemoveAll(comment.Suppresses);
            var problems = ProblemsOf(comment).ToList();
            foreach (var (span, message) in problems)
            {
                findings.Add(new Finding(RuleCatalog.UnknownSuppression, RuleCatalog.UnknownSuppression.Severity, span, message));
            }

            if (count == 0 && problems.Count == 0 && IsJudgedHere(comment))
            {
                findings.Add(new Finding(
                    RuleCatalog.UnusedSuppression,
                    RuleCatalog.UnusedSuppression.Severity,
                    comment.Span,
                    $"The comment suppresses nothing: {PlaceOf(comment)} has no finding of {string.Join(" or ", comment.Ids.Select(id => id.Text))}; remove "
                        + "it"));
            }

            if (options.RequiresSuppressionReason && !comment.HasReason)
            {
                findings.Add(new Finding(
                    RuleCatalog.SuppressionWithoutReason,
                    RuleCatalog.SuppressionWithoutReason.Severity,
                    comment.Span,
                    "The comment suppresses findings without a reason; write one after ' - '"));
            }
        }
    }

    /// <summary>What applications and C# make of a manifest is found elsewhere, and by whoever builds them.</summary>
    private static bool IsJudgedHere(SuppressionComment comment) => comment.Ids.All(id => RuleCatalog.IsOfManifests(id.Text));

    private static string PlaceOf(SuppressionComment comment) => comment.Line is { } line ? $"line {line + 1}" : "the file";

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
            yield return (comment.Span, "The comment has no effect: 'kubewright:ignore-file' must be before the first content of the file");
        }

        if (comment.Ids.IsEmpty)
        {
            yield return (comment.Span, "The comment has no effect: it names no rule; write the ids of the findings, such as 'kubewright:ignore KW2001'");
        }

        foreach (var id in comment.Ids)
        {
            if (!RuleCatalog.IsKnown(id.Text))
            {
                yield return (id, $"'{id.Text}' is not a rule of Kubewright, so the comment suppresses nothing by it; a reason follows after ' - '");
            }
        }
    }
}
