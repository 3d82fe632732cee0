using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>Runs the rules over the files of a graph.</summary>
public static class ManifestChecker
{
    /// <summary>The findings that stand in one file, in the order of the text. Any thread may ask for any file.</summary>
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ManifestInput input, CancellationToken cancellationToken = default) =>
        Check(graph, input, RuleCatalog.All, cancellationToken: cancellationToken);

    /// <summary>The findings of some rules that stand in one file, in the order of the text.</summary>
    public static ImmutableArray<Finding> Check(
        ManifestGraph graph,
        ManifestInput input,
        ImmutableArray<Rule> rules,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default)
    {
        applications ??= new ApplicationGraph(graph, []);
        var set = graph.SetOf(input.File.File);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(rule, graph, applications, set, input.File, findings);
        }

        Suppress(input.File, findings);
        findings.Sort(static (left, right) =>
            left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : string.CompareOrdinal(left.Id, right.Id));
        SayOnce(findings);
        return findings.ToImmutable();
    }

    /// <summary>The findings of all manifests, in the order of the files, and behind them what is found of the applications.</summary>
    public static IEnumerable<Finding> CheckAll(
        ManifestGraph graph,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default) =>
        graph.Sets
            .SelectMany(set => set.Inputs)
            .SelectMany(input => Check(graph, input, RuleCatalog.All, applications, cancellationToken))
            .Concat(applications is null ? [] : ApplicationChecker.Check(graph, applications, cancellationToken));

    /// <summary>What an alias or a merge key repeats is written once, and so is what is wrong with it.</summary>
    private static void SayOnce(ImmutableArray<Finding>.Builder findings)
    {
        var said = new HashSet<(string Id, SourceSpan Span, string Message)>();
        findings.RemoveAll(finding => !said.Add((finding.Id, finding.Span, finding.Message)));
    }

    /// <summary>Takes back what comments of the file suppress, and reports comments that suppress nothing that exists.</summary>
    private static void Suppress(ManifestFile file, ImmutableArray<Finding>.Builder findings)
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

    private static void Run(
        Rule rule,
        ManifestGraph graph,
        ApplicationGraph applications,
        ManifestSet set,
        ManifestFile file,
        ImmutableArray<Finding>.Builder findings)
    {
        var before = findings.Count;
        Resource? current = null;
        try
        {
            rule.CheckFile(file, new RuleContext(graph, applications, set, rule.Descriptor, null, findings));
            if (set.IsPatch(file.File))
            {
                return;
            }

            // Of two objects that run into each other, neither is what stands there; that they do is finding enough.
            foreach (var resource in file.Resources.Where(resource => !resource.Document.IsMixture))
            {
                current = resource;
                rule.CheckResource(resource, new RuleContext(graph, applications, set, rule.Descriptor, resource, findings));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What the rule said before it failed is not to be relied on; the other rules are not to be lost with it.
            findings.Count = before;
            var place = current?.HeadSpan ?? file.File.All with { Length = 0 };
            findings.Add(new Finding(
                RuleCatalog.RuleFailed,
                RuleCatalog.RuleFailed.Severity,
                place,
                $"Rule {rule.Descriptor.Id} failed and was skipped{(current is null ? "" : $" at {current}")}: "
                    + $"{exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}",
                current));
        }
    }
}
