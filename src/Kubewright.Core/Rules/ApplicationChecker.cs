using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>Runs the rules about applications.</summary>
public static class ApplicationChecker
{
    private static readonly ImmutableArray<ApplicationRule> Rules = [.. RuleCatalog.All.OfType<ApplicationRule>()];

    /// <summary>What is found of all applications, in whatever files it stands, in the order of the files' paths and texts.</summary>
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ApplicationGraph applications, CancellationToken cancellationToken = default) =>
        Check(graph, applications, Rules, cancellationToken);

    /// <summary>What some rules find of all applications.</summary>
    public static ImmutableArray<Finding> Check(
        ManifestGraph graph,
        ApplicationGraph applications,
        ImmutableArray<ApplicationRule> rules,
        CancellationToken cancellationToken = default)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var application in applications.Applications)
        {
            var placements = applications.PlacementsOf(application);
            foreach (var rule in rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(rule, application, new ApplicationRuleContext(graph, applications, placements, rule.Descriptor, findings), findings);
            }
        }

        Suppress(graph, findings);
        findings.Sort(static (left, right) =>
            left.Span.File != right.Span.File ? string.CompareOrdinal(left.Span.File.Path, right.Span.File.Path)
            : left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Id, right.Id));
        return findings.ToImmutable();
    }

    private static void Run(ApplicationRule rule, ApplicationFacts application, ApplicationRuleContext context, ImmutableArray<Finding>.Builder findings)
    {
        var before = findings.Count;
        try
        {
            rule.Check(application, context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As with manifests: the other rules are not to be lost with one that fails. It is told where the application's first manifest begins.
            findings.Count = before;
            var file = context.Placements.Select(placement => placement.Workload.File)
                .Concat(context.Graph.Sets.SelectMany(set => set.Inputs).Select(input => input.File.File))
                .FirstOrDefault() ?? new SourceFile(application.AssemblyName, "");
            findings.Add(new Finding(
                RuleCatalog.RuleFailed,
                RuleCatalog.RuleFailed.Severity,
                file.All with { Length = 0 },
                $"Rule {rule.Descriptor.Id} failed and was skipped at {application}: {exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}"));
        }
    }

    /// <summary>Takes back what comments of the manifests suppress; what is wrong with the comments is reported with the manifests.</summary>
    private static void Suppress(ManifestGraph graph, ImmutableArray<Finding>.Builder findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var files = findings.Select(finding => finding.Span.File).ToImmutableHashSet();
        foreach (var input in graph.Sets.SelectMany(set => set.Inputs).Where(input => files.Contains(input.File.File)))
        {
            foreach (var comment in SuppressionReader.Read(input.File))
            {
                findings.RemoveAll(finding => finding.Span.File == input.File.File && comment.Suppresses(finding));
            }
        }
    }
}
