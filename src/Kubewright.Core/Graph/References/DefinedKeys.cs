using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>The keys of a ConfigMap or Secret, each where it is written.</summary>
internal sealed class DefinedKeys
{
    private static readonly string[] TokenKeys = ["token", "ca.crt", "namespace"];

    /// <summary>Labels and annotations by which a controller fills in what the object is to hold.</summary>
    private static readonly string[] FilledBy =
    [
        "replicat", "reflector.v1.k8s.emberstack.com/reflects", "inject-trusted-cabundle", "inject-cabundle", "service.beta.openshift.io",
            "config.openshift.io", "sealedsecrets",
    ];

    private readonly Dictionary<string, SourceSpan> _keys = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _keys.Keys;

    public bool Has(string key) => _keys.ContainsKey(key);

    public SourceSpan? SpanOf(string key) => _keys.TryGetValue(key, out var span) ? span : null;

    public void Add(string key, SourceSpan span) => _keys[key] = span;

    /// <summary>The keys of an object as it is written; null where something else fills it, or where nothing is written yet.</summary>
    public static DefinedKeys? Of(Resource resource)
    {
        if (IsFilledByOthers(resource.Metadata.Node.Mapping("annotations")) || IsFilledByOthers(resource.Metadata.Node.Mapping("labels")))
        {
            return null;
        }

        var keys = new DefinedKeys();
        foreach (var field in new[] { "data", "binaryData", "stringData" })
        {
            if (resource.Node[field] is YamlMapping data)
            {
                foreach (var entry in data.Entries)
                {
                    if (entry.Key.IsPlaceholder)
                    {
                        return null;
                    }

                    keys.Add(entry.Name, entry.Key.Span);
                }
            }
            else if (!resource.Node[field].IsNull())
            {
                return null;
            }
        }

        if (resource.Node.String("type").Or("") == "kubernetes.io/service-account-token")
        {
            foreach (var key in TokenKeys)
            {
                keys.Add(key, resource.HeadSpan);
            }
        }

        return keys._keys.Count == 0 ? null : keys;
    }

    private static bool IsFilledByOthers(YamlMapping? mapping) =>
        mapping is not null && mapping.Entries.Any(entry => Array.Exists(FilledBy, part => entry.Name.IndexOf(part, StringComparison.Ordinal) >= 0));
}
