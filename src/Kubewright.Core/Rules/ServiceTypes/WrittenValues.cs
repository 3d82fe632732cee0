using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>Asks for fields of a Service that only a few rules need.</summary>
internal static class WrittenValues
{
    /// <summary>Whether a list or map is absent, null or empty, which Kubernetes does not tell apart here.</summary>
    public static bool IsNullOrEmpty(this YamlNode? node) =>
        node.IsNull() || node is YamlSequence { Items.IsEmpty: true } or YamlMapping { Entries.IsEmpty: true };

    /// <summary>The texts of a list, each where it stands; null where any of them is not known.</summary>
    public static List<(string Value, YamlNode Node)>? Texts(this Service service, string field)
    {
        if (service.Spec?[field] is not { } node || node.IsNull())
        {
            return [];
        }

        return node is YamlSequence sequence && sequence.Items.All(item => item is YamlScalar { IsPlaceholder: false, Type: YamlScalarType.String })
            ? [.. sequence.Items.Select(item => (((YamlScalar)item).Value, item))]
            : null;
    }

    /// <summary>
    /// The addresses that the cluster is asked for, each where it stands: <c>clusterIPs</c>, or <c>clusterIP</c> where only that is written;
    /// null where any of them is not known.
    /// </summary>
    public static List<(string Value, YamlNode Node)>? ClusterAddresses(this Service service)
    {
        if (service.Texts("clusterIPs") is not { } many || service.ClusterIP.IsOpaque)
        {
            return null;
        }

        return many.Count > 0 || service.ClusterIP.Or("").Length == 0 ? many : [(service.ClusterIP.Value, service.ClusterIP.Entry!.Value)];
    }

    /// <summary>Whether a field is written with any value but null.</summary>
    public static bool Writes(this Service service, string field) => !(service.Spec?[field]).IsNull();
}
