using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>The Service that a route of the Gateway API sends to, and which of its ports.</summary>
/// <param name="ServiceName">The Service's name.</param>
/// <param name="Namespace">Its namespace; where none is written it is the route's own.</param>
/// <param name="Port">The number of the Service port, never of the target port; ports have no other name here.</param>
public sealed record RouteBackend(Field<string> ServiceName, Field<string> Namespace, Field<long> Port)
{
    /// <summary>Reads a backend; null where it is not a Service.</summary>
    internal static RouteBackend? Read(YamlMapping node)
    {
        var kind = node.String("kind");
        var group = node.String("group");
        return kind.IsOpaque || group.IsOpaque || kind.Or("Service") != "Service" || group.Or("") is not ("" or "core")
            ? null
            : new RouteBackend(node.String("name"), node.String("namespace"), node.Integer("port"));
    }
}
