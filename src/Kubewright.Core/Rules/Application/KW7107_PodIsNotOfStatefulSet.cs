using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address names a pod that the StatefulSet behind the Service does not have. Its pods are called by its own name and their ordinals
/// (kubernetes.io, StatefulSets: stable network ID).
/// </summary>
internal sealed class KW7107_PodIsNotOfStatefulSet : AddressRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7107", "An address of a pod names one that its StatefulSet has", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        if (use.Resolution is not { Outcome: HostOutcome.Found, IsCertain: true, Pod: { } pod, Services: [var service] }
            || Governed(use, service, graph) is not { Name: { } name, Replicas: > 0 and var replicas } set
            || IsOf(set, pod))
        {
            return null;
        }

        var first = set.FirstOrdinal;
        var last = first + replicas - 1;
        var pods = replicas == 1 ? $"one pod, {name}-{first}" : $"the pods {name}-{first} to {name}-{last}";
        var ordinal = Ordinal(pod.Substring(pod.LastIndexOf('-') + 1));
        var meant = ordinal >= first && ordinal <= last ? $"{name}-{ordinal}" : null;
        return Found(use.Written.Host, $"{use.Subject} names pod '{pod}' of Service '{service.Name}', but {set} has {pods}") with
        {
            Related = [new RelatedPlace(set.HeadSpan, $"{set} is here")],
            Fix = meant is null ? null : AddressFix.ChangeHost(use.Written, meant + use.Address.Host.Substring(pod.Length)),
        };
    }

    /// <summary>The one StatefulSet that names the Service, where nothing else is behind it and nothing but the manifest says how many pods it has.</summary>
    private static StatefulSet? Governed(AddressUse use, Service service, ManifestGraph graph)
    {
        var endpoints = graph.EndpointsOf(service);
        return !endpoints.HasHiddenMatches
            && endpoints.Matches is [{ Workload: StatefulSet set }]
            && set.ServiceName.Or("") == service.Name
            && !use.Set.Resources.Any(one => one is HorizontalPodAutoscaler scaler ? scaler.TargetName.Or("") == set.Name : one.Kind == "ScaledObject")
                ? set
                : null;
    }

    private static bool IsOf(StatefulSet set, string pod) =>
        pod.StartsWith(set.Name + "-", StringComparison.Ordinal)
        && Ordinal(pod.Substring(set.Name!.Length + 1)) is { } ordinal
        && ordinal >= set.FirstOrdinal
        && ordinal < set.FirstOrdinal + set.Replicas;

    private static long? Ordinal(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && (text.Length == 1 || text[0] != '0') ? ordinal : null;
}
