using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A <c>postStart</c> or <c>preStop</c> of a container's <c>lifecycle</c>.</summary>
public sealed class LifecycleHook : ContainerHandler
{
    private static readonly string[] Fields = ["postStart", "preStop"];

    private LifecycleHook(string name, YamlMapping node)
        : base(name, node)
    {
    }

    internal static IEnumerable<LifecycleHook> ReadAll(YamlMapping container) =>
        container.Mapping("lifecycle") is not { } lifecycle
            ? []
            : from field in Fields
              let node = lifecycle.Mapping(field)
              where node is not null
              select new LifecycleHook(field, node);
}
