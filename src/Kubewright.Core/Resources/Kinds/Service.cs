using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A Service.</summary>
public sealed class Service : Resource
{
    public static readonly KindDefinition Definition = new("Service", [""], static (document, node, type) => new Service(document, node, type));

    private Service(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
        TypeField = Spec.String("type");
        ClusterIP = Spec.String("clusterIP");
        Selector = new EqualitySelector(LabelMap.Read(Spec?["selector"]));
        var ports = Spec.Mappings("ports");
        Ports = ports.IsEmpty ? [] : ImmutableArray.CreateRange(ports, port => new ServicePort(port));
    }

    /// <summary><c>spec.type</c> as it is written.</summary>
    public Field<string> TypeField { get; }

    /// <summary>The type after defaulting; null where it is unknown or none of the four.</summary>
    public ServiceType? ServiceType => TypeField.IsOpaque ? null : TypeField.Or("") switch
    {
        "" or "ClusterIP" => Kinds.ServiceType.ClusterIP,
        "NodePort" => Kinds.ServiceType.NodePort,
        "LoadBalancer" => Kinds.ServiceType.LoadBalancer,
        "ExternalName" => Kinds.ServiceType.ExternalName,
        _ => null,
    };

    public Field<string> ClusterIP { get; }

    /// <summary>Whether it has no address of its own: <c>clusterIP: None</c> (also as the first of <c>clusterIPs</c>).</summary>
    public bool IsHeadless =>
        ClusterIP.Or("") == "None"
        || (ClusterIP.IsAbsent && Spec?["clusterIPs"] is YamlSequence { Items: [YamlScalar { Value: "None" }, ..] });

    public EqualitySelector Selector { get; }

    public ImmutableArray<ServicePort> Ports { get; }
}
