using Kubewright.Model;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>
/// A builder of a Service. Each type of Service has a class of its own that offers only what Kubernetes accepts for it:
/// <see cref="ClusterIPService"/>, <see cref="NodePortService"/>, <see cref="LoadBalancerService"/>, <see cref="HeadlessService"/> and
/// <see cref="ExternalNameService"/>. Kubernetes: <c>ValidateService</c> in <c>pkg/apis/core/validation/validation.go</c>.
/// </summary>
public abstract class Service : Resource
{
    private protected Service(string name)
        : base("v1", "Service", name)
    {
    }

    private protected Service(Manifest manifest, ServiceType type)
        : base(manifest, "Service")
    {
        var stated = TypeOf(manifest);
        if (stated != type)
        {
            throw new ArgumentException("Service " + manifest.Name + " is of type " + stated + ", not " + type + ". Service.From opens each as what it is.",
                nameof(manifest));
        }
    }

    private protected Service(Service other)
        : base(new Manifest(other.Place.Make()), "Service")
    {
    }

    private protected Place Spec => Place.Field("spec");

    /// <summary>Starts from a finished manifest, as the class of the type that its spec states.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or its spec.type is none of Kubernetes' types.</exception>
    public static Service From(Manifest manifest) => TypeOf(manifest ?? throw new ArgumentNullException(nameof(manifest))) switch
    {
        ServiceType.NodePort => new NodePortService(manifest),
        ServiceType.LoadBalancer => new LoadBalancerService(manifest),
        ServiceType.ExternalName => new ExternalNameService(manifest),
        ServiceType.Headless => new HeadlessService(manifest),
        _ => new ClusterIPService(manifest),
    };

    private static ServiceType TypeOf(Manifest manifest)
    {
        var spec = manifest.Root["spec"] as MappingNode;
        var type = (spec?["type"] as ScalarNode)?.Value;
        return type switch
        {
            "NodePort" => ServiceType.NodePort,
            "LoadBalancer" => ServiceType.LoadBalancer,
            "ExternalName" => ServiceType.ExternalName,
            null or "" or "null" or "ClusterIP" => (spec?["clusterIP"] as ScalarNode)?.Value == "None" ? ServiceType.Headless : ServiceType.ClusterIP,
            _ => throw new ArgumentException(
                "'" + type + "' is not a type of Service. Types are ClusterIP, NodePort, LoadBalancer and ExternalName."
                + Suggestion.For(type, ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"]),
                nameof(manifest)),
        };
    }
}
