using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>
/// Finds what the selectors of a set's objects select. Of what may be deployed from elsewhere nothing is concluded: only something that was plainly meant, or a
/// stated namespace, contradicts a selector.
/// </summary>
public sealed class SelectorResolver
{
    private readonly ManifestSet _set;
    private readonly Func<ManifestSet, SelectorResolver> _selectionIn;
    private readonly SelectorReader _reader;
    private readonly Lazy<SelectableIndex> _pods;
    private readonly Lazy<SelectableIndex> _services;
    private readonly Lazy<SelectableIndex> _namespaces;
    private readonly Lazy<SelectableIndex> _objects;
    private readonly ConcurrentDictionary<Resource, ImmutableArray<SelectorOutcome>> _outcomes = new();

    internal SelectorResolver(ManifestSet set, Func<ManifestSet, SelectorResolver> selectionIn)
    {
        _set = set;
        _selectionIn = selectionIn;
        _reader = new SelectorReader(set);
        _pods = Index(resource => resource is Workload { IsHook: false } workload ? workload.Template.Labels : null);
        _services = Index(resource => resource is Service ? resource.Metadata.Labels : null);
        _namespaces = Index(resource => resource is Namespace ? resource.Metadata.Labels : null);
        _objects = new(() => new SelectableIndex(
        [
            .. set.Resources.OfType<Workload>().Select(workload => new Selectable(workload, workload.Template.Labels, set.NamespaceOf(workload))),
            .. set.Resources.Select(resource => new Selectable(resource, resource.Metadata.Labels, set.NamespaceOf(resource)) { IsItself = true }),
        ]));
    }

    /// <summary>The selectors of an object and what became of them, in the order of the text.</summary>
    public ImmutableArray<SelectorOutcome> Of(Resource resource) =>
        _outcomes.TryGetValue(resource, out var known) ? known : _outcomes.GetOrAdd(resource, [.. _reader.Read(resource).Select(Resolve)]);

    private SelectorOutcome Resolve(ObjectSelector selector)
    {
        var index = IndexFor(selector.Use);
        if (!IsValid(selector.Selector))
        {
            return Without(SelectorOutcomeKind.Unproven);
        }

        ImmutableArray<Selectable> matched = [.. index.Candidates(selector.Selector).Where(one => one.MatchedBy(selector.Selector) != SelectorMatch.No)];
        ImmutableArray<Selectable> here = [.. matched.Where(one => IsIn(selector, one) && _set.Sees(selector.From, one.Resource))];
        if (!here.IsEmpty)
        {
            return new SelectorOutcome(selector, SelectorOutcomeKind.Selects, here, []);
        }

        var values = selector.Selector.MatchLabels.Labels.Select(pair => pair.Value!).Where(value => value.Length > 0).ToArray();
        if (matched.Any(one => MayBeIn(selector, one, _set.NamespaceOf(selector.From))) || SelectsBeside(selector)
            || _set.MayBeInUnreadFile(selector.From, values))
        {
            return Without(SelectorOutcomeKind.Unproven);
        }

        if (matched.FirstOrDefault(one => _set.Sees(selector.From, one.Resource)) is { } elsewhere && selector.IsOfNamespaces)
        {
            return HasNamesakeIn(selector.From, elsewhere.Namespace) ? Without(SelectorOutcomeKind.Unproven)
                : new SelectorOutcome(selector, SelectorOutcomeKind.OtherNamespace, [elsewhere], []);
        }

        return FindIntended(selector, index)
            ?? (_set.MayBeMadeOfCustomResource(values) ? Without(SelectorOutcomeKind.Unproven)
                : Without(SelectorOutcomeKind.Nothing));

        SelectorOutcome Without(SelectorOutcomeKind kind) => new(selector, kind, [], []);
    }

    private SelectorOutcome? FindIntended(ObjectSelector selector, SelectableIndex index)
    {
        foreach (var one in index.Nearest(selector.From))
        {
            if (!IsIn(selector, one) || !_set.Sees(selector.From, one.Resource)
                || _set.AreFar(selector.From.File, one.Resource.File))
            {
                continue;
            }

            if (selector.Use == SelectorUse.MonitoredServices && one.Resource is Service service && SelectsSamePods(service, selector.Selector))
            {
                return new SelectorOutcome(selector, SelectorOutcomeKind.Meant, [one], []) { IsOfPodsOnly = true };
            }

            if (SelectorSimilarity.Differences(selector.Selector, one) is { IsEmpty: false } differences
                && SelectorSimilarity.IsMeant(differences, selector, one))
            {
                return new SelectorOutcome(selector, SelectorOutcomeKind.Meant, [one], differences);
            }
        }

        return null;
    }

    // The Service finds its pods by the labels that the monitor asks of the Service.
    private static bool SelectsSamePods(Service service, LabelSelector selector) =>
        selector.MatchExpressions.IsEmpty
        && selector.MatchLabels.Labels.All(pair => service.Selector.Pairs.Find(pair.Key) is { } own && own.Value == pair.Value);

    private static bool IsIn(ObjectSelector selector, Selectable one) => !selector.IsOfNamespaces || selector.Namespaces.Contains(one.Namespace.Name);

    // A namespace that is not stated is whichever it is applied to.
    private static bool MayBeIn(ObjectSelector selector, Selectable one, ObjectNamespace home) =>
        IsIn(selector, one) || !one.Namespace.IsStated || !home.IsStated;

    // What is deployed beside the set is there as soon as both are applied.
    private bool SelectsBeside(ObjectSelector selector) => _set.Beside.Any(other => _selectionIn(other).MaySelect(selector, _set.NamespaceOf(selector.From)));

    private bool MaySelect(ObjectSelector selector, ObjectNamespace home) =>
        IndexFor(selector.Use).Candidates(selector.Selector)
            .Any(one => one.MatchedBy(selector.Selector) != SelectorMatch.No && MayBeIn(selector, one, home));

    private bool HasNamesakeIn(Resource from, ObjectNamespace other) =>
        from.Name is { } name && other.Name != _set.NamespaceOf(from).Name
            && _set.Find(new ObjectIdentity(from.Type.Group, from.Kind, other.Name, name)).Count > 0;

    // What no label may be is reported by rules of its own.
    private static bool IsValid(LabelSelector selector) =>
        selector.MatchLabels.Labels.All(pair => pair.IsKnown
            && pair.Entry.Value is YamlScalar { Type: YamlScalarType.String or YamlScalarType.Null }
            && LabelSyntax.KeyProblem(pair.Key) is null
            && LabelSyntax.ValueProblem(pair.Value!) is null)
        && selector.MatchExpressions.All(expression => expression.IsValid
            && LabelSyntax.KeyProblem(expression.Key.Value) is null
            && expression.Values.All(value => value is YamlScalar { IsPlaceholder: false } scalar && LabelSyntax.ValueProblem(scalar.Value) is null));

    private SelectableIndex IndexFor(SelectorUse use) => use switch
    {
        SelectorUse.MonitoredServices => _services.Value,
        SelectorUse.Namespaces => _namespaces.Value,
        SelectorUse.Objects => _objects.Value,
        _ => _pods.Value,
    };

    private Lazy<SelectableIndex> Index(Func<Resource, LabelMap?> labelsOf) => new(() => new SelectableIndex(
        from resource in _set.Resources
        let labels = labelsOf(resource)
        where labels is not null
        select new Selectable(resource, labels, _set.NamespaceOf(resource))));
}
