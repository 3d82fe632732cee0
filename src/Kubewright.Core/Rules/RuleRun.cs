using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>The rules of a table on their way over some subjects. One that throws costs no other.</summary>
internal sealed class RuleRun(ManifestGraph graph, ApplicationGraph applications, RuleTable rules, CancellationToken cancellationToken)
{
    private HashSet<Rule>? _failed;

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
        var context = new RuleContext(graph, applications, Findings, set) { Resource = subject as Resource, Placements = placements ?? [] };
        foreach (var rule in rules.About(subject))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_failed?.Contains(rule) == true || (isPatch && !rule.IsOfPatches))
            {
                continue;
            }

            context.Rule = rule.Descriptor;
            var exception = Guard.Run(static one => one.Rule.CheckSubject(one.Subject, one.Context), (Rule: rule, Subject: subject, Context: context));
            if (exception is not null)
            {
                // What the rule said before it failed is not to be relied on.
                (_failed ??= []).Add(rule);
                Findings.RemoveAll(finding => ReferenceEquals(finding.Rule, rule.Descriptor));
                var at = subject is ManifestFile ? "" : $" at {subject}";
                Findings.Add(Guard.Failure(head(), $"Rule {rule.Descriptor.Id} failed and was skipped{at}", exception, subject as Resource));
            }
        }
    }
}
