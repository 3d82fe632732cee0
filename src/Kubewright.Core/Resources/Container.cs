using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A container or init container of a pod template.</summary>
public sealed class Container
{
    public Container(YamlMapping node, bool isInit)
    {
        Node = node;
        IsInit = isInit;
        Name = node.String("name");
        Image = node.String("image");
        var ports = node.Mappings("ports");
        Ports = ports.IsEmpty ? [] : ImmutableArray.CreateRange(ports, port => new ContainerPort(port));
        Probes = [.. Probe.ReadAll(node)];
        Hooks = [.. LifecycleHook.ReadAll(node)];
    }

    public YamlMapping Node { get; }

    public Field<string> Name { get; }

    public Field<string> Image { get; }

    public ImmutableArray<ContainerPort> Ports { get; }

    /// <summary>Liveness, readiness and startup probe, as far as they are written.</summary>
    public ImmutableArray<Probe> Probes { get; }

    /// <summary>What runs after its start and before its end, as far as it is written.</summary>
    public ImmutableArray<LifecycleHook> Hooks { get; }

    public bool IsInit { get; }

    /// <summary>Whether it is an init container that keeps running beside the containers (<c>restartPolicy: Always</c>).</summary>
    public bool IsSidecar => IsInit && Node.String("restartPolicy").Or("") == "Always";

    /// <summary>How messages call it: <c>container 'api'</c>.</summary>
    public override string ToString() => (IsInit ? "init container" : "container") + (Name.IsKnown ? $" '{Name.Value}'" : "");
}
