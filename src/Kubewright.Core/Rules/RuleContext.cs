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
    private readonly List<Finding> _findings;
    private readonly ManifestSet? _set;

    internal RuleContext(ManifestGraph graph, ApplicationGraph applications, RuleDescriptor rule, List<Finding> findings, ManifestSet? set)
    {
        Graph = graph;
        Applications = applications;
        Rule = rule;
        _findings = findings;
        _set = set;
    }

    public ManifestGraph Graph { get; }

    /// <summary>The applications of the check and where they run; none where only manifests are checked.</summary>
    public ApplicationGraph Applications { get; }

    /// <summary>The set of the file that is checked.</summary>
    /// <exception cref="InvalidOperationException">The subject is neither a file nor an object, and so is in no set.</exception>
    public ManifestSet Set => _set ?? throw new InvalidOperationException($"What {Rule.Id} checks is in no set.");

    public CheckOptions Options => Graph.Options;

    /// <summary>The rule that is running.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The object that is checked; null where it is a file as a whole, an application or a class.</summary>
    public Resource? Resource { get; internal init; }

    /// <summary>Where the application that is checked runs, in the order of the sets; empty where that is not known, and where it is no application.</summary>
    public IReadOnlyList<PlacedApplication> Placements { get; internal init; } = [];

    /// <summary>Reports a finding.</summary>
    /// <param name="span">
    /// Where the mistake is written: of a file or an object in that file, of an application in C#, settings, a Dockerfile or a manifest.
    /// </param>
    /// <param name="message">One line: the object, what was expected, what was found, the nearest candidate.</param>
    /// <param name="severity">
    /// How loud, where it differs from the rule's own. An error in an object whose apiVersion Kubernetes no longer serves is information.
    /// </param>
    /// <param name="related">The other sides of it.</param>
    /// <param name="fix">What mends it, in the file of the span.</param>
    /// <param name="resource">The object that it is about, where that is not the subject.</param>
    public void Report(
        SourceSpan span,
        string message,
        Severity? severity = null,
        ImmutableArray<RelatedPlace> related = default,
        Fix? fix = null,
        Resource? resource = null) =>
        Report(new Finding(Rule, severity ?? Rule.Severity, span, message, resource)
        {
            Related = related.IsDefault ? [] : related,
            Fix = fix,
        });

    /// <summary>Reports a finding that is made already.</summary>
    public void Report(Finding finding) => _findings.Add(finding with { Severity = Capped(finding.Severity), Resource = finding.Resource ?? Resource });

    // The API server never judges an object of a version that it does not serve, so nothing is proven of what it would refuse. Where the
    // object leads to another one that is not as it says, the two contradict each other in any version.
    private Severity Capped(Severity severity) =>
        severity == Severity.Error && Resource is not null && RemovedApi.Find(Resource.Type.ApiVersion, Resource.Kind, Options.KubernetesVersion) is not null
            ? Rule.Family is "References" or "Application" ? Severity.Warning : Severity.Info
            : severity;
}
