using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>An address and the pods that connect to it.</summary>
/// <param name="Written">The address where it is written.</param>
/// <param name="Set">The set in which its host is resolved.</param>
/// <param name="From">The object from whose namespace it is resolved: the workload, or the ConfigMap that workloads read it from.</param>
/// <param name="Subject">What holds it, as a message begins: <c>ORDERS_URL of Deployment 'web'</c>.</param>
/// <param name="Clients">The containers that connect to it; empty where none is known to.</param>
public sealed record AddressUse(WrittenAddress Written, ManifestSet Set, Resource From, string Subject, ImmutableArray<AddressClient> Clients)
{
    private HostResolution? _resolution;

    public HostAddress Address => Written.Address;

    /// <summary>
    /// Whether it is written for the place where it is used. A value of <c>appsettings.json</c> is there for all places, and may be the
    /// developer's own that nothing in the cluster asks for.
    /// </summary>
    public bool IsForThisPlace { get; init; } = true;

    /// <summary>Whether nothing but the name of a parameter or a property in code says that something connects to it.</summary>
    public bool IsByName { get; init; }

    /// <summary>By which protocol code exports telemetry to it, where it is the endpoint of an exporter in code.</summary>
    public OtlpEndpoint Otlp { get; init; }

    /// <summary>Whether the application's settings say what the host stands for (<c>services:orders:http:0</c>, .NET's service discovery).</summary>
    public bool IsNamedBySettings { get; init; }

    /// <summary>What its host leads to.</summary>
    public HostResolution Resolution => _resolution ??=
        Address.IsLoopback || IsNamedBySettings || Clients.Any(client => HasNamesOfItsOwn(client.Workload, Address.Host)) ? HostResolution.Unknown
            : Set.Resolve(From, Address.Host);

    /// <summary>Whether a workload's pods do not ask the cluster's DNS, or not for that host alone.</summary>
    private static bool HasNamesOfItsOwn(Workload workload, string host)
    {
        var spec = workload.Template.Spec;
        var policy = spec.String("dnsPolicy");
        return policy.IsOpaque
            || policy.Or("") is "None" or "Default"
            || (policy.Or("") is "" or "ClusterFirst" && spec.Boolean("hostNetwork").Or(false))
            || spec.Mapping("dnsConfig") is not null
            || spec.Mappings("hostAliases")
                .Any(alias => alias["hostnames"] is YamlSequence names && names.Items.OfType<YamlScalar>().Any(name => name.Value == host));
    }
}
