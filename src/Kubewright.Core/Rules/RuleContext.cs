using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What a rule may ask, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly ImmutableArray<Finding>.Builder _findings;

    internal RuleContext(ManifestGraph graph, ApplicationGraph applications, ManifestSet set, RuleDescriptor rule, Resource? resource, ImmutableArray<Finding>.Builder findings)
    {
        Graph = graph;
        Applications = applications;
        Set = set;
        Rule = rule;
        Resource = resource;
        _findings = findings;
    }

    public ManifestGraph Graph { get; }

    /// <summary>The applications of the check and where they run; none where only manifests are checked.</summary>
    public ApplicationGraph Applications { get; }

    /// <summary>The set of the file that is checked.</summary>
    public ManifestSet Set { get; }

    public CheckOptions Options => Graph.Options;

    /// <summary>The rule that is running.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The object that is checked; null while the file as a whole is.</summary>
    public Resource? Resource { get; }

    /// <summary>Reports a finding.</summary>
    /// <param name="span">Where the mistake is written, in the file that is checked.</param>
    /// <param name="message">One line: the object, what was expected, what was found, the nearest candidate.</param>
    /// <param name="severity">
    /// How loud, where it differs from the rule's own. An error in an object whose apiVersion Kubernetes no longer serves is information.
    /// </param>
    /// <param name="related">The other sides of it.</param>
    /// <param name="fix">What mends it.</param>
    public void Report(SourceSpan span, string message, Severity? severity = null, ImmutableArray<RelatedPlace> related = default, Fix? fix = null) =>
        _findings.Add(new Finding(Rule, Capped(severity ?? Rule.Severity), span, message, Resource)
        {
            Related = related.IsDefault ? [] : related,
            Fix = fix,
        });

    // The API server never judges an object of a version that it does not serve, so nothing is proven of what it would refuse. Where the
    // object leads to another one that is not as it says, the two contradict each other in any version.
    private Severity Capped(Severity severity) =>
        severity == Severity.Error && Resource is not null && RemovedApi.Find(Resource.Type.ApiVersion, Resource.Kind, Options.KubernetesVersion) is not null
            ? Rule.Family is "References" or "Application" ? Severity.Warning : Severity.Info
            : severity;
}
