using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>One of a container's <c>ports</c>.</summary>
public sealed class ContainerPort(YamlMapping node)
{
    public YamlMapping Node { get; } = node;

    public Field<string> Name { get; } = node.String("name");

    /// <summary>The <c>containerPort</c>.</summary>
    public Field<long> Number { get; } = node.Integer("containerPort");

    public Field<long> HostPort { get; } = node.Integer("hostPort");

    public Field<string> Protocol { get; } = node.String("protocol");

    /// <summary>The protocol after defaulting; null where it cannot be known.</summary>
    public string? EffectiveProtocol => Protocol.IsOpaque ? null : Protocol.Or("") is { Length: > 0 } protocol ? protocol : "TCP";
}
