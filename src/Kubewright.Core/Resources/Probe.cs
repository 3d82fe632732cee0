using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A <c>livenessProbe</c>, <c>readinessProbe</c> or <c>startupProbe</c>.</summary>
public sealed class Probe : ContainerHandler
{
    private static readonly string[] Fields = ["livenessProbe", "readinessProbe", "startupProbe"];

    private Probe(string name, YamlMapping node)
        : base(name, node)
    {
    }

    internal static IEnumerable<Probe> ReadAll(YamlMapping container) =>
        from field in Fields
        let node = container.Mapping(field)
        where node is not null
        select new Probe(field, node);
}
