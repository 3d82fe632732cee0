using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>Ways through an object, such as <c>spec.tls[]</c>: names of fields, <c>[]</c> after those whose items are meant.</summary>
internal static class NodePath
{
    /// <summary>The mappings at the end of a way, in the order of the text.</summary>
    public static IEnumerable<YamlMapping> Follow(YamlMapping root, string path)
    {
        if (path.Length == 0)
        {
            return [root];
        }

        IEnumerable<YamlMapping> at = [root];
        foreach (var step in path.Split('.'))
        {
            at = step.EndsWith("[]", StringComparison.Ordinal)
                ? at.SelectMany(mapping => mapping[step.Substring(0, step.Length - 2)] is YamlSequence items ? items.Items.OfType<YamlMapping>() : [])
                : at.Select(mapping => mapping[step]).OfType<YamlMapping>();
        }

        return at;
    }
}
