using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>
/// Finds the workloads that a Service selects and where its ports lead in them, as the EndpointSlice controller does
/// (pkg/controller/endpointslice, staging/src/k8s.io/endpointslice): all pairs equal, on the labels of the pods, in the
/// Service's own namespace.
/// </summary>
internal sealed class EndpointResolver(ManifestSet set, KubernetesVersion version)
{
    /// <summary>The workloads that a Service's table holds at least, where it selects so many.</summary>
    private const int LeastReach = 100;

    private readonly WorkloadIndex _workloads = new(set);
    private readonly int _reach = ReachIn(set);

    public ServiceEndpoints Resolve(Service service)
    {
        if (service.Selector.IsEmpty || service.ServiceType == ServiceType.ExternalName)
        {
            return new ServiceEndpoints(service, [], false);
        }

        // What a release runs for a moment takes no part in its traffic, and serves what runs for that moment too.
        if (service.IsHook)
        {
            return new ServiceEndpoints(service, [], true);
        }

        var matches = ImmutableArray.CreateBuilder<WorkloadMatch>();
        var hasHidden = false;
        foreach (var workload in _workloads.Candidates(set.NamespaceOf(service).Name, service.Selector.Pairs))
        {
            var certainty = Match(service.Selector, workload, out var viaControllerLabels);
            if (certainty == SelectorMatch.No)
            {
                continue;
            }

            if (workload.IsHook || !set.Sees(service, workload))
            {
                hasHidden = true;
                continue;
            }

            if (matches.Count == _reach)
            {
                return new ServiceEndpoints(service, [.. matches.Select(match => match with { Certainty = SelectorMatch.Unknown })], true);
            }

            matches.Add(new WorkloadMatch(
                workload,
                certainty,
                viaControllerLabels,
                viaControllerLabels && SelectsOnlySomePods(service.Selector, workload),
                ImmutableArray.CreateRange(service.Ports, port => PortResolver.Resolve(port, workload.Template, version))));
        }

        return new ServiceEndpoints(service, matches.ToImmutable(), hasHidden || (matches.Count == 0 && set.IsSelectedElsewhere(service)));
    }

    /// <summary>
    /// How many workloads a Service's table holds. Where many Services select many workloads each, tables of all of them would grow with the square of the
    /// manifests. Nothing is certain of a Service with more. No such set was met: a hundred Services would each have to select a hundred workloads.
    /// </summary>
    private static int ReachIn(ManifestSet set)
    {
        var (services, workloads) = (0L, 0L);
        foreach (var resource in set.Resources)
        {
            services += resource is Service ? 1 : 0;
            workloads += resource is Workload ? 1 : 0;
        }

        return (int)Math.Max(LeastReach, LeastReach * workloads / Math.Max(services, 1));
    }

    /// <summary>The other workloads whose pods a workload's own selector selects as well, in its namespace, as far as it sees them.</summary>
    public IEnumerable<Workload> OthersSelectedBy(Workload workload) =>
        workload is { IsHook: false, Selector: { MatchLabels.IsEmpty: false } selector }
            ? _workloads.Candidates(set.NamespaceOf(workload).Name, selector.MatchLabels).Where(other =>
                !other.IsHook
                && set.IdentityOf(other) != set.IdentityOf(workload)
                && set.Sees(workload, other)
                && selector.Matches(other.Template.Labels) == SelectorMatch.Yes)
            : [];

    /// <summary>Whether a Service's selector selects a workload's pods, labels that its controller adds included.</summary>
    internal static SelectorMatch Match(EqualitySelector selector, Workload workload, out bool viaControllerLabels)
    {
        viaControllerLabels = false;
        var match = workload.TakesTemplateAsWritten ? SelectorMatch.Yes : SelectorMatch.Unknown;
        foreach (var pair in selector.Pairs.Labels)
        {
            var one = EqualitySelector.MatchPair(pair, workload.Template.Labels);
            if (one == SelectorMatch.No && workload.Template.Labels.Find(pair.Key) is null)
            {
                one = workload.HasControllerLabel(pair);
                viaControllerLabels |= one != SelectorMatch.No;
            }

            match = one < match ? one : match;
            if (match == SelectorMatch.No)
            {
                break;
            }
        }

        return match;
    }

    /// <summary>A StatefulSet's pods differ in name and index, an Indexed Job's in the index of their completion.</summary>
    private static bool SelectsOnlySomePods(EqualitySelector selector, Workload workload) => selector.Pairs.Labels.Any(pair =>
        pair.Key is "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" ? workload.Replicas != 1
            : pair.Key is "batch.kubernetes.io/job-completion-index");
}
