using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What a rule about an application may ask, and where it reports.</summary>
public sealed class ApplicationRuleContext
{
    private readonly RuleDescriptor _rule;
    private readonly ImmutableArray<Finding>.Builder _findings;

    internal ApplicationRuleContext(
        ManifestGraph graph,
        ApplicationGraph applications,
        IReadOnlyList<PlacedApplication> placements,
        RuleDescriptor rule,
        ImmutableArray<Finding>.Builder findings)
    {
        Graph = graph;
        Applications = applications;
        Placements = placements;
        _rule = rule;
        _findings = findings;
    }

    public ManifestGraph Graph { get; }

    public ApplicationGraph Applications { get; }

    public CheckOptions Options => Graph.Options;

    /// <summary>Where the application that is checked runs, in the order of the sets; empty where that is not known.</summary>
    public IReadOnlyList<PlacedApplication> Placements { get; }

    /// <summary>Reports a finding.</summary>
    /// <param name="span">Where the mistake is written: in C#, settings, a Dockerfile or a manifest.</param>
    /// <param name="message">One line: what was expected, what was found, the evidence.</param>
    /// <param name="severity">How loud, where it differs from the rule's own.</param>
    /// <param name="related">The other sides of it.</param>
    /// <param name="fix">What mends it, in the file of the span.</param>
    /// <param name="resource">The object that it is about, where it is written in one.</param>
    public void Report(
        SourceSpan span,
        string message,
        Severity? severity = null,
        ImmutableArray<RelatedPlace> related = default,
        Fix? fix = null,
        Resource? resource = null) =>
        _findings.Add(new Finding(_rule, severity ?? _rule.Severity, span, message, resource)
        {
            Related = related.IsDefault ? [] : related,
            Fix = fix,
        });
}
