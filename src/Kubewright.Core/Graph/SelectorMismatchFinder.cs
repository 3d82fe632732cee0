using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// Finds out why a Service selects no pod. Of what may be elsewhere (in an operator's custom resource, a chart, an unread file, another
/// repository) nothing is concluded: only a workload that was plainly meant contradicts a selector.
/// </summary>
internal sealed class SelectorMismatchFinder
{
    private readonly ManifestSet _set;
    private readonly Func<Service, ServiceEndpoints> _endpointsOf;
    private readonly Lazy<MismatchCandidates> _candidates;
    private readonly Lazy<int> _searching;
    private readonly Lazy<HashSet<Workload>> _selected;
    private readonly Lazy<HashSet<Workload>> _selectedNearby;
    private readonly Dictionary<string, (int Workloads, int Services)> _perFile = new(StringComparer.Ordinal);

    public SelectorMismatchFinder(ManifestSet set, Func<Service, ServiceEndpoints> endpointsOf)
    {
        _set = set;
        _endpointsOf = endpointsOf;
        _candidates = new Lazy<MismatchCandidates>(() => new MismatchCandidates(set));
        _searching = new Lazy<int>(() => set.Resources.OfType<Service>()
            .Count(service => IsJudged(service) && endpointsOf(service) is { Matches.IsEmpty: true, HasHiddenMatches: false }));
        _selected = new Lazy<HashSet<Workload>>(() =>
            [.. set.Resources.OfType<Service>().SelectMany(service => endpointsOf(service).Matches).Select(match => match.Workload)]);
        _selectedNearby = new Lazy<HashSet<Workload>>(() =>
        [
            .. from service in set.Resources.OfType<Service>()
               from match in endpointsOf(service).Matches
               where AreTogether(service, match.Workload)
               select match.Workload,
        ]);
        foreach (var resource in set.Resources)
        {
            _perFile.TryGetValue(resource.File.Path, out var counts);
            _perFile[resource.File.Path] =
                (counts.Workloads + (resource is Workload { RunsPods: true } ? 1 : 0), counts.Services + (resource is Service ? 1 : 0));
        }
    }

    /// <summary>Why a Service selects nothing; null where it selects something, is not meant to, or nothing can be said.</summary>
    public SelectorMismatch? Find(Service service)
    {
        if (!IsJudged(service))
        {
            return null;
        }

        var endpoints = _endpointsOf(service);
        if (!endpoints.Matches.IsEmpty || endpoints.HasHiddenMatches)
        {
            return FindCopied(service, endpoints);
        }

        var pairs = service.Selector.Pairs;
        var values = pairs.Labels.Select(pair => pair.Value!).Where(value => value.Length > 0).ToArray();
        if (_set.MayBeInUnreadFile(service, values)
            || _candidates.Value.SelectingTheSame(service.Selector).Any(workload => IsIntendedButMistaken(service, workload) && IsVisible(service, workload)))
        {
            return null;
        }

        if (FindOnWorkloads(service) is { } onWorkload)
        {
            return onWorkload;
        }

        var near = FindSimilar(service);
        if (near is { IsContradicted: true })
        {
            return near.Differences.All(IsSimilar) || !_set.MayBeMadeOfCustomResource(values) ? near : SelectorMismatch.MadeByOperator;
        }

        return FindInOtherNamespaces(service)
            ?? (_set.MayBeMadeOfCustomResource(values) ? SelectorMismatch.MadeByOperator : near ?? SelectorMismatch.Unproven);
    }

    private static bool IsJudged(Service service) =>
        !service.TypeField.IsOpaque
        && service.ServiceType != ServiceType.ExternalName
        && !service.Selector.IsEmpty
        && service.Selector.Pairs.Labels.All(IsValid);

    // What is not text, and what no label may be, has rules of its own.
    private static bool IsValid(Label pair) =>
        pair.IsKnown
        && pair.Entry.Value is YamlScalar { Type: YamlScalarType.String or YamlScalarType.Null }
        && LabelSyntax.KeyProblem(pair.Key) is null
        && LabelSyntax.ValueProblem(pair.Value!) is null;

    /// <summary>Whether a workload selects the same pods but its template does not make them: then the template is mistaken, not the Service.</summary>
    private static bool IsIntendedButMistaken(Service service, Workload workload) =>
        workload.Selector is { } own
        && service.Selector.Matches(own.MatchLabels) == SelectorMatch.Yes
        && own.Matches(workload.Template.Labels) == SelectorMatch.No;

    private SelectorMismatch? FindOnWorkloads(Service service)
    {
        var found = _candidates.Value.Labelled(service.Selector)
            .Where(workload => IsVisible(service, workload)
                && EndpointResolver.Match(service.Selector, workload, out _) == SelectorMatch.No
                && service.Selector.Matches(workload.Metadata.Labels) == SelectorMatch.Yes)
            .ToList();
        return found.Count == 0 ? null
            : new SelectorMismatch(SelectorMismatchKind.OnWorkloadOnly, found.Any(workload => AreTogether(service, workload)), found[0], []);
    }

    private SelectorMismatch? FindInOtherNamespaces(Service service)
    {
        var home = _set.NamespaceOf(service);
        SelectorMismatch? unproven = null;

        // Those of its own namespace that it matches and sees it would select.
        var own = _candidates.Value.MakingPodsFor(service.Selector)
            .Where(workload => _set.Sees(service, workload) && EndpointResolver.Match(service.Selector, workload, out _) == SelectorMatch.Yes)
            .Select(workload => (Workload: workload, Namespace: _set.NamespaceOf(workload)));
        foreach (var (workload, other) in own.Concat(_set.SelectedBeside(service)))
        {
            var mismatch = new SelectorMismatch(SelectorMismatchKind.OtherNamespace,
                home.IsStated && other.IsStated && AreTogether(service, workload) && !HasNamesakeIn(service, other), workload, []);
            if (mismatch.IsContradicted)
            {
                return mismatch;
            }

            unproven ??= mismatch;
        }

        return unproven;
    }

    // A Service of each namespace for the pods of each: that this one's pods are not here says nothing.
    private bool HasNamesakeIn(Service service, ObjectNamespace other) =>
        service.Name is { } name && _set.Find(new ObjectIdentity("", "Service", other.Name, name)).Any();

    private SelectorMismatch? FindSimilar(Service service)
    {
        SelectorMismatch? best = null;
        var bestRank = int.MaxValue;
        foreach (var workload in _candidates.Value.Nearest(service, _searching.Value))
        {
            if (!IsVisible(service, workload) || Differences(service.Selector, workload) is not { Length: > 0 } differences)
            {
                continue;
            }

            var isSimilar = differences.All(IsSimilar);
            var isContradicted = IsContradicted(service, workload, differences, isSimilar);
            if (!isContradicted && !(isSimilar && differences.Length == 1))
            {
                continue;
            }

            var rank = (isContradicted ? 0 : 8) + (differences.Length == 1 ? 0 : 4) + (isSimilar ? 0 : 2) + (AreTogether(service, workload) ? 0 : 1);
            if (rank < bestRank)
            {
                bestRank = rank;
                best = new SelectorMismatch(SelectorMismatchKind.SimilarLabels, isContradicted, workload, differences);
            }
        }

        return best;
    }

    /// <summary>Whether a Service sees a workload whose namespace may be its own.</summary>
    private bool IsVisible(Service service, Workload workload)
    {
        var (home, other) = (_set.NamespaceOf(service), _set.NamespaceOf(workload));
        return (other.Name == home.Name || !other.IsStated || !home.IsStated) && _set.Sees(service, workload);
    }

    /// <summary>What keeps a workload's pods from being selected; null where a placeholder forbids to say.</summary>
    private static ImmutableArray<SelectorDifference>? Differences(EqualitySelector selector, Workload workload)
    {
        var labels = workload.Template.Labels;
        var differences = ImmutableArray.CreateBuilder<SelectorDifference>();
        foreach (var pair in selector.Pairs.Labels)
        {
            var found = labels.Find(pair.Key);
            if (found is { Value: null })
            {
                return null;
            }

            if (found is null)
            {
                if (workload.HasControllerLabel(pair) != SelectorMatch.No)
                {
                    continue;
                }

                found = labels.Labels.FirstOrDefault(label => label.IsKnown && label.Value == pair.Value && NameSimilarity.IsSimilar(label.Key, pair.Key));
            }
            else if (found.Value == pair.Value)
            {
                continue;
            }

            differences.Add(new SelectorDifference(pair, found));
        }

        return differences.ToImmutable();
    }

    private bool IsContradicted(Service service, Workload workload, ImmutableArray<SelectorDifference> differences, bool isSimilar)
    {
        var isOrphan = !_selected.Value.Contains(workload);
        var isTogether = AreTogether(service, workload);
        if (isSimilar && (differences.Length == 1 || isTogether))
        {
            var isSibling = differences.Any(difference => NameSimilarity.AreSiblings(difference.Pair.Value!, difference.Found!.Value!));
            return isOrphan ? isTogether || !isSibling : isTogether && !isSibling;
        }

        if (!isTogether)
        {
            return false;
        }

        if (differences.Length == 1 && ControllerLabels.IsOne(differences[0].Pair.Key))
        {
            return differences.Length < service.Selector.Pairs.Labels.Length || NameSimilarity.AreNamesakes(service, workload);
        }

        if (_selectedNearby.Value.Contains(workload))
        {
            return false;
        }

        var othersAgree = differences.Length < service.Selector.Pairs.Labels.Length;
        return (NameSimilarity.AreNamesakes(service, workload)
            && (othersAgree || differences.Any(difference => NameSimilarity.Holds(workload.Name!, difference.Pair.Value!))))
            || (differences.Length == 1 && othersAgree && differences[0].Found is { IsKnown: true } found
                && !NameSimilarity.IsExtended(found.Value!, differences[0].Pair.Value!) && AreAlone(service, workload));
    }

    private static bool IsSimilar(SelectorDifference difference) =>
        difference.Found is { } found && (difference.IsOfKey || NameSimilarity.IsSimilar(difference.Pair.Value!, found.Value!));

    /// <summary>Whether a Service and a workload are in one directory, and so were written for each other.</summary>
    private static bool AreTogether(Service service, Workload workload) => service.File.Directory == workload.File.Directory;

    /// <summary>Whether a file holds these two and no other Service or workload.</summary>
    private bool AreAlone(Service service, Workload workload) =>
        ReferenceEquals(service.File, workload.File) && _perFile[service.File.Path] == (1, 1);

    /// <summary>
    /// A Service of the same name is in another directory and selects there what is beside it; this one selects the same, but the
    /// workload beside it was given a label with another ending.
    /// </summary>
    private SelectorMismatch? FindCopied(Service service, ServiceEndpoints endpoints)
    {
        if (endpoints.Matches.Any(match => AreTogether(service, match.Workload))
            || _set.IdentityOf(service) is not { } identity
            || !_set.Find(identity).Any(original => IsOriginal(original, service)))
        {
            return null;
        }

        foreach (var workload in _candidates.Value.In(service.File.Directory))
        {
            if (IsVisible(service, workload)
                && !_selectedNearby.Value.Contains(workload)
                && Differences(service.Selector, workload) is [{ IsOfKey: false, Found.IsKnown: true } difference]
                && NameSimilarity.IsExtended(difference.Found.Value!, difference.Pair.Value!))
            {
                return new SelectorMismatch(SelectorMismatchKind.Copied, true, workload, [difference]);
            }
        }

        return null;
    }

    private bool IsOriginal(Resource original, Service copy) =>
        original.File.Directory != copy.File.Directory
        && _candidates.Value.In(original.File.Directory).Any(workload => copy.Selector.Matches(workload.Template.Labels) == SelectorMatch.Yes);
}
