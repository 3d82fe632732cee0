using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A <c>livenessProbe</c>, <c>readinessProbe</c> or <c>startupProbe</c>.</summary>
public sealed class Probe
{
    private static readonly string[] Fields = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "grpc", "exec"];

    private Probe(string name, YamlMapping node)
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

    /// <summary>The field it is written in: <c>livenessProbe</c>, ...</summary>
    public string Name { get; }

    public YamlMapping Node { get; }

    /// <summary><c>httpGet</c>, <c>tcpSocket</c>, <c>grpc</c> or <c>exec</c>; null where it has none.</summary>
    public string? Handler { get; }

    public YamlMapping? HandlerNode { get; }

    /// <summary>The port it asks, of all handlers but <c>exec</c>.</summary>
    public Field<IntOrString> Port => HandlerNode.IntegerOrString("port");

    internal static IEnumerable<Probe> ReadAll(YamlMapping container) =>
        from field in Fields
        let node = container.Mapping(field)
        where node is not null
        select new Probe(field, node);
}
