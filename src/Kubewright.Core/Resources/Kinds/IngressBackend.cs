using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>The Service that an Ingress sends to, and which of its ports.</summary>
/// <param name="ServiceName">The Service's name, in the Ingress's own namespace.</param>
/// <param name="PortNumber">The number of the Service port, never of the target port.</param>
/// <param name="PortName">The name of the Service port.</param>
public sealed record IngressBackend(Field<string> ServiceName, Field<long> PortNumber, Field<string> PortName)
{
    /// <summary>Reads a backend; null where it is a resource or neither.</summary>
    internal static IngressBackend? Read(YamlMapping node)
    {
        if (node.Mapping("service") is { } service)
        {
            var port = service.Mapping("port");
            return new IngressBackend(service.String("name"), port.Integer("number"), port.String("name"));
        }

        // extensions/v1beta1 and networking.k8s.io/v1beta1: one field for the number or the name.
        return node["serviceName"] is null
            ? null
            : new IngressBackend(node.String("serviceName"), node.Integer("servicePort"), node.String("servicePort"));
    }
}
