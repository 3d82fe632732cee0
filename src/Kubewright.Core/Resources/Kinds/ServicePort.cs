using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>One of a Service's <c>ports</c>.</summary>
public sealed class ServicePort(YamlMapping node)
{
    public YamlMapping Node { get; } = node;

    public Field<string> Name { get; } = node.String("name");

    public Field<long> Port { get; } = node.Integer("port");

    public Field<IntOrString> TargetPort { get; } = node.IntegerOrString("targetPort");

    public Field<long> NodePort { get; } = node.Integer("nodePort");

    public Field<string> Protocol { get; } = node.String("protocol");

    /// <summary>The protocol after defaulting; null where it cannot be known.</summary>
    public string? EffectiveProtocol => Protocol.IsOpaque ? null : Protocol.Or("") is { Length: > 0 } protocol ? protocol : "TCP";

    /// <summary>
    /// The target port after defaulting: absent, 0 and "" mean the Service's own port (pkg/apis/core/v1/defaults.go
    /// SetDefaults_Service); null where it cannot be known.
    /// </summary>
    public IntOrString? EffectiveTargetPort
    {
        get
        {
            if (TargetPort.IsOpaque)
            {
                return null;
            }

            return TargetPort.IsKnown && TargetPort.Value is not ({ Number: 0 } or { Text: "" })
                ? TargetPort.Value
                : Port.IsKnown ? new IntOrString(Port.Value) : null;
        }
    }

    /// <summary>How messages call it: <c>port 'http'</c>, or <c>port 80</c> where it has no name.</summary>
    public override string ToString() =>
        Name.Or("").Length > 0 ? $"port '{Name.Value}'" : Port.IsKnown ? $"port {Port.Value}" : "port";
}
