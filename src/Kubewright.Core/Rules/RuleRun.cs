using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>The rules of a table on their way over some subjects. One that throws costs no other.</summary>
internal sealed class RuleRun(ManifestGraph graph, ApplicationGraph applications, RuleTable rules, CancellationToken cancellationToken)
{
    private readonly HashSet<Rule> _failed = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Checks one subject by the rules that are about it.</summary>
    /// <param name="subject">What is checked.</param>
    /// <param name="head">Where it is said that a rule failed.</param>
    /// <param name="set">The set of a file or an object.</param>
    /// <param name="placements">Where an application runs.</param>
    /// <param name="isPatch">Whether it is a patch of an object.</param>
    public void Check(
        object subject,
        Func<SourceSpan> head,
        ManifestSet? set = null,
        IReadOnlyList<PlacedApplication>? placements = null,
        bool isPatch = false)
    {
        foreach (var rule in rules.About(subject))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_failed.Contains(rule) || (isPatch && !rule.IsOfPatches))
            {
                continue;
            }

            var exception = Guard.Run(CheckOne, (Run: this, Rule: rule, Subject: subject, Set: set, Placements: placements));
            if (exception is not null)
            {
                // What the rule said before it failed is not to be relied on.
                _failed.Add(rule);
                Findings.RemoveAll(finding => ReferenceEquals(finding.Rule, rule.Descriptor));
                var at = subject is ManifestFile ? "" : $" at {subject}";
                Findings.Add(Guard.Failure(head(), $"Rule {rule.Descriptor.Id} failed and was skipped{at}", exception, subject as Resource));
            }
        }
    }

    private static void CheckOne((RuleRun Run, Rule Rule, object Subject, ManifestSet? Set, IReadOnlyList<PlacedApplication>? Placements) one) =>
        one.Rule.CheckSubject(one.Subject, one.Run.ContextOf(one.Rule, one.Subject, one.Set, one.Placements));

    private RuleContext ContextOf(Rule rule, object subject, ManifestSet? set, IReadOnlyList<PlacedApplication>? placements) =>
        new(graph, applications, rule.Descriptor, Findings, set) { Resource = subject as Resource, Placements = placements ?? [] };
}
