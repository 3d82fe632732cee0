using Kubewright.Model;

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

    private protected Service(Manifest manifest)
        : base(manifest, "Service")
    {
    }

    private protected Place Spec => Place.Field("spec");

    /// <summary>Starts from a finished manifest, as the class of the type that its spec states.</summary>
    /// <exception cref="ArgumentException">The manifest is no Service, or its spec.type is none of Kubernetes' types.</exception>
    public static Service From(Manifest manifest)
    {
        var spec = (manifest ?? throw new ArgumentNullException(nameof(manifest))).Root["spec"] as Tree.MappingNode;
        var type = (spec?["type"] as Tree.ScalarNode)?.Value;
        return type switch
        {
            "NodePort" => new NodePortService(manifest),
            "LoadBalancer" => new LoadBalancerService(manifest),
            "ExternalName" => new ExternalNameService(manifest),
            _ when (spec?["clusterIP"] as Tree.ScalarNode)?.Value == "None" => new HeadlessService(manifest),
            null or "" or "null" or "ClusterIP" => new ClusterIPService(manifest),
            _ => throw new ArgumentException(
                "'" + type + "' is no type of Service. Types are ClusterIP, NodePort, LoadBalancer and ExternalName." +
                Suggestion.For(type, ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"]),
                nameof(manifest)),
        };
    }
}
