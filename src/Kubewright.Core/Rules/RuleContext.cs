using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What a rule may ask, and where it reports.</summary>
public sealed class RuleContext
{
    private static readonly char[] Escaped = ['\n', '\'', '"', '\\', '#'];

    private readonly List<Finding> _findings;
    private readonly ManifestSet? _set;

    private RuleDescriptor? _rule;
    private List<object>? _shared;

    internal RuleContext(ManifestGraph graph, ApplicationGraph applications, List<Finding> findings, ManifestSet? set)
    {
        Graph = graph;
        Applications = applications;
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

    /// <summary>The rule that is running. The rules of a subject run one after another in one context.</summary>
    public RuleDescriptor Rule
    {
        get => _rule ?? throw new InvalidOperationException("No rule is running.");
        internal set => _rule = value;
    }

    /// <summary>Where parts of what is checked are written, where it is a text within a file; null where it is the file itself.</summary>
    private Func<SourceSpan, SourceSpan>? Place { get; init; }

    /// <summary>The same for a text that is within the file: what is found in it is reported where it is written.</summary>
    internal RuleContext Within(Func<SourceSpan, SourceSpan> place) => new(Graph, Applications, _findings, _set)
    {
        Rule = Rule,
        Resource = Resource,
        Place = place,
    };

    /// <summary>The object that is checked; null where it is a file as a whole, an application or a class.</summary>
    public Resource? Resource { get; internal init; }

    /// <summary>
    /// What several rules need to know of the object that is checked: it is found when the first one asks, and forgotten when all have run, since a
    /// repository has ten thousand objects and memory costs time.
    /// </summary>
    /// <param name="find">Finds it; each type of knowledge has one way to be found.</param>
    internal T Shared<T>(Func<Resource, ManifestSet, T> find)
        where T : class
    {
        foreach (var known in _shared ??= [])
        {
            if (known is T found)
            {
                return found;
            }
        }

        var knowledge = find(Resource ?? throw new InvalidOperationException($"What {Rule.Id} checks is not an object."), Set);
        _shared.Add(knowledge);
        return knowledge;
    }

    /// <summary>
    /// Where the application that is checked runs, in the order of the sets; empty where that is not known, and where it is not an application.
    /// </summary>
    public IReadOnlyList<PlacedApplication> Placements { get; internal init; } = [];

    /// <summary>Reports a finding.</summary>
    /// <param name="span">
    /// Where the mistake is written: of a file or an object in that file, of an application in C#, settings, a Dockerfile or a manifest.
    /// </param>
    /// <param name="message">One line: the object, what was expected, what was found, the nearest candidate.</param>
    /// <param name="severity">
    /// The severity, where it differs from the rule's own. An error in an object whose apiVersion Kubernetes no longer serves is information, and so is what
    /// is said of a value that somebody is to fill in, of an object that is nothing but a name, and an error that follows from a file far away.
    /// </param>
    /// <param name="related">The other sides of it.</param>
    /// <param name="fix">What fixes it, in the file of the span.</param>
    /// <param name="resource">The object that it is about, where that is not the subject.</param>
    public void Report(
        SourceSpan span,
        string message,
        Severity? severity = null,
        ImmutableArray<RelatedPlace> related = default,
        Fix? fix = null,
        Resource? resource = null) =>
        Report(new Finding(Rule, severity ?? Rule.Severity, Place?.Invoke(span) ?? span, message, resource)
        {
            Related = related.IsDefault || Place is not null ? [] : related,
            Fix = Place is null ? fix : FixWithin(fix, Place),
        });

    /// <summary>
    /// A fix of a text within a value, where that is written as it is read and what is put in has nothing that the value would have to escape.
    /// </summary>
    private static Fix? FixWithin(Fix? fix, Func<SourceSpan, SourceSpan> place) =>
        fix is not null && fix.Edits.All(edit => place(edit.Span).Text == edit.Span.Text && edit.NewText.IndexOfAny(Escaped) < 0)
            ? fix with { Edits = [.. fix.Edits.Select(edit => new TextEdit(place(edit.Span), edit.NewText))] }
            : null;

    /// <summary>Reports a finding that is made already.</summary>
    public void Report(Finding finding) => _findings.Add(SeverityLimit.Of(finding with { Resource = finding.Resource ?? Resource }, Options, _set));

    /// <summary>Whether a manifest is so far from the object that is checked that nothing says they are deployed together.</summary>
    public bool IsFar(SourceFile file) => Resource is not null && _set is not null && SeverityLimit.IsFar(Resource, file, Options, _set);

    /// <summary>Whether a workload runs an application, be it not clear which of several.</summary>
    public bool IsRunSomewhere(ApplicationFacts application) => Placements.Count > 0 || Applications.AmbiguousPlacesOf(application).Count > 0;
}
