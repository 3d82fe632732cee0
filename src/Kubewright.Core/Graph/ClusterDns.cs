using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// Resolves host names as the pods of a set do: a short name in the pod's own namespace, then <c>svc.ns</c> by the search list that the
/// kubelet writes (pkg/kubelet/network/dns: <c>ns.svc.cluster.local</c>, <c>svc.cluster.local</c>, <c>cluster.local</c>).
/// </summary>
internal sealed class ClusterDns
{
    private readonly ManifestSet _set;
    private readonly ILookup<string, Service> _services;
    private readonly ILookup<string, Service> _byNamespace;
    private readonly HashSet<string> _namespaces;

    public ClusterDns(ManifestSet set)
    {
        _set = set;
        _services = set.Resources.OfType<Service>().Where(service => service.Name is not null).ToLookup(service => service.Name!, StringComparer.Ordinal);
        _byNamespace = _services.SelectMany(named => named).ToLookup(service => set.NamespaceOf(service).Name, StringComparer.Ordinal);
        _namespaces = new HashSet<string>(
            set.Resources.Select(set.NamespaceOf).Where(space => space.IsStated).Select(space => space.Name)
                .Concat(set.Resources.OfType<Namespace>().Select(space => space.Name).OfType<string>()),
            StringComparer.Ordinal);
    }

    /// <summary>What a host name leads to for an object's pods, or for the pods that read it.</summary>
    public HostResolution Resolve(Resource from, string host)
    {
        if (ClusterHostName.Parse(host) is not { } name)
        {
            return HostResolution.Unknown;
        }

        var labels = name.Labels;
        return labels.Count switch
        {
            1 => Short(from, labels[0]),
            2 => name.IsQualified ? Qualified(from, labels[0], labels[1], name)
                : Pod(from, labels[0], labels[1], null) ?? Qualified(from, labels[0], labels[1], name),
            _ => Pod(from, labels[0], labels[1], labels[2]) ?? (name.IsQualified ? PodOfUnknown(from, name) : HostResolution.Unknown),
        };
    }

    private HostResolution Short(Resource from, string service)
    {
        var own = _set.NamespaceOf(from);
        var seen = Seen(from, service, own).ToImmutableArray();
        if (!seen.IsEmpty)
        {
            return new HostResolution(HostOutcome.Found, service, own.Name) { Services = seen, IsCertain = true };
        }

        if (_set.IsDefinedElsewhere(from, "", "Service", service) || MayBeUnseen(from, service))
        {
            return HostResolution.Unknown;
        }

        var elsewhere = _services[service].Where(one => _set.Sees(from, one)).ToImmutableArray();
        if (!elsewhere.IsEmpty)
        {
            return new HostResolution(HostOutcome.InOtherNamespace, service, own.Name)
            {
                Services = elsewhere,
                Suggestion = elsewhere.Select(_set.NamespaceOf).Distinct().Count() == 1 ? $"{service}.{_set.NamespaceOf(elsewhere[0])}" : null,
                IsCertain = true,
            };
        }

        var candidates = _set.ServicesFor(from);
        var nearest = RenamedOf(candidates, service) ?? HostNameSimilarity.ClosestMatch(candidates.Select(one => one.Name!), service);
        var namesake = nearest is null ? NamesakeOf(from, service) : null;
        var suggested = nearest is null ? OnlyServiceOf(namesake, candidates) : candidates.First(one => one.Name == nearest);
        return new HostResolution(HostOutcome.NotFound, service, own.Name)
        {
            Suggestion = suggested?.Name,
            Suggested = suggested,
            Namesake = namesake,
        };
    }

    private HostResolution Qualified(Resource from, string service, string @namespace, ClusterHostName name)
    {
        var found = Named(from, service, @namespace, out var isCertain);
        if (!found.IsEmpty)
        {
            // 'redis.io' is a name of the world's DNS, even where a Service 'redis' may be applied to any namespace.
            if (!isCertain && !name.IsQualified && !_namespaces.Contains(@namespace))
            {
                return HostResolution.Unknown;
            }

            return new HostResolution(HostOutcome.Found, service, @namespace) { Services = found, IsCertain = isCertain };
        }

        if (MayBeUnseen(from, service) || _set.Find(new ObjectIdentity("", "Service", @namespace, service)).Count > 0)
        {
            return HostResolution.Unknown;
        }

        var elsewhere = _services[service].Where(one => _set.Sees(from, one) && IsSettled(one)).ToImmutableArray();
        if (!_namespaces.Contains(@namespace))
        {
            // Of a namespace that nothing in scope is in nothing is known, but it may be one that is misspelled.
            var nearestSpace = HostNameSimilarity.ClosestMatch(elsewhere.Where(one => !one.IsHook).Select(one => _set.NamespaceOf(one).Name), @namespace);
            return nearestSpace is null
                ? HostResolution.Unknown
                : NotFound(service, @namespace, elsewhere.First(one => !one.IsHook && _set.NamespaceOf(one).Name == nearestSpace), name);
        }

        var there = _byNamespace[@namespace].Where(one => !one.IsHook && _set.Sees(from, one) && IsSettled(one)).ToList();
        var nearest = RenamedOf(there, service) ?? HostNameSimilarity.ClosestMatch(there.Select(one => one.Name!), service);
        if (nearest is not null)
        {
            return NotFound(service, @namespace, there.First(one => one.Name == nearest), name);
        }

        return elsewhere.IsEmpty
            ? new HostResolution(HostOutcome.NotFound, service, @namespace) { IsOfCluster = name.IsQualified && there.Count > 0 }
            : new HostResolution(HostOutcome.InOtherNamespace, service, @namespace)
            {
                Services = elsewhere,
                Suggestion = elsewhere.Select(_set.NamespaceOf).Distinct().Count() == 1 ? $"{service}.{_set.NamespaceOf(elsewhere[0])}{name.Suffix}" : null,
                IsCertain = name.IsQualified,
            };
    }

    private HostResolution NotFound(string service, string @namespace, Service meant, ClusterHostName name) => new(HostOutcome.NotFound, service, @namespace)
    {
        Suggested = meant,
        Suggestion = $"{meant.Name}.{_set.NamespaceOf(meant)}{name.Suffix}",
    };

    /// <summary>The name of a pod behind a headless Service; null where the Service is not one that gives its pods names.</summary>
    private HostResolution? Pod(Resource from, string pod, string service, string? @namespace)
    {
        var isCertain = true;
        var services = @namespace is null
            ? [.. Seen(from, service, _set.NamespaceOf(from))]
            : Named(from, service, @namespace, out isCertain);
        return services.IsEmpty || !services.All(one => one.IsHeadless)
            ? null
            : new HostResolution(HostOutcome.Found, service, @namespace ?? _set.NamespaceOf(from).Name)
            {
                Services = services,
                IsCertain = isCertain,
                Pod = pod
            };
    }

    private HostResolution PodOfUnknown(Resource from, ClusterHostName name) =>
        Qualified(from, name.Labels[1], name.Labels[2], name) is { Outcome: HostOutcome.NotFound, Suggestion: { } suggestion } missing
            ? missing with { Suggestion = $"{name.Labels[0]}.{suggestion}", Pod = name.Labels[0] }
            : HostResolution.Unknown;

    private IEnumerable<Service> Seen(Resource from, string service, ObjectNamespace own) =>
        _services[service].Where(one => _set.NamespaceOf(one).Name == own.Name && _set.Sees(from, one));

    /// <summary>The Services of a name that are in a namespace, or may: where none is stated, and where an overlay moves them.</summary>
    private ImmutableArray<Service> Named(Resource from, string service, string @namespace, out bool isCertain)
    {
        var certain = _services[service].Where(one => _set.Sees(from, one) && IsSettled(one) && _set.NamespaceOf(one).Name == @namespace).ToImmutableArray();
        isCertain = !certain.IsEmpty;
        return isCertain ? certain : [.. _services[service].Where(one => _set.Sees(from, one) && !IsSettled(one))];
    }

    private bool IsSettled(Service service) => _set.NamespaceOf(service).IsStated;

    private bool MayBeUnseen(Resource from, string service) =>
        _set.MayBeInUnreadFile(from, service) || _set.MayBeMadeOfCustomResource(service) || _set.IsNamedBeside("Service", service);

    /// <summary>
    /// The name of the Service that is written under another one, to which a prefix or suffix of the environment is added: references follow it, a host name in
    /// a text is left behind.
    /// </summary>
    private string? RenamedOf(IEnumerable<Service> candidates, string written) =>
        _set.Environment is null ? null : candidates.FirstOrDefault(one => IsWrittenAs(one, written))?.Name;

    private static bool IsWrittenAs(Service service, string name) =>
        (service.Node["metadata"] as YamlMapping)?["name"] is YamlScalar written && written.Span.Text.Trim('"', '\'') == name;

    /// <summary>The workload of the object's namespace that has the name: it has pods, but only Services have names.</summary>
    private Workload? NamesakeOf(Resource from, string name) => _set.WorkloadsNamed(from, name).FirstOrDefault(workload => !workload.IsHook);

    private static Service? OnlyServiceOf(Workload? workload, IReadOnlyList<Service> candidates)
    {
        if (workload is null)
        {
            return null;
        }

        var selecting = candidates
            .Where(service => !service.Selector.IsEmpty && EndpointResolver.Match(service.Selector, workload, out _) == SelectorMatch.Yes)
            .Take(2)
            .ToList();
        return selecting.Count == 1 ? selecting[0] : null;
    }
}
