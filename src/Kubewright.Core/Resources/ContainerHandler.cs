using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>What the kubelet asks or runs in a container: a probe or a lifecycle hook.</summary>
public abstract class ContainerHandler
{
    /// <summary>The handlers in the order in which the API server takes them: of several the first counts, the others are forbidden.</summary>
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc"];

    private protected ContainerHandler(string name, YamlMapping node)
    {
        Name = name;
        Node = node;
        foreach (var handler in Handlers)
        {
            if (node.Mapping(handler) is { } mapping)
            {
                Handler = handler;
                HandlerNode = mapping;
                break;
            }
        }
    }

    /// <summary>The field it is written in: <c>livenessProbe</c>, <c>preStop</c>, ...</summary>
    public string Name { get; }

    public YamlMapping Node { get; }

    /// <summary><c>exec</c>, <c>httpGet</c>, <c>tcpSocket</c> or <c>grpc</c>; null where it has none.</summary>
    public string? Handler { get; }

    public YamlMapping? HandlerNode { get; }

    /// <summary>The port it asks, of all handlers but <c>exec</c>.</summary>
    public Field<IntOrString> Port => HandlerNode.IntegerOrString("port");
}
