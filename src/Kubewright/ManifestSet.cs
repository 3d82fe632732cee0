using System.Collections;
using System.Text;
using Kubewright.Tree;
using Kubewright.Writing;

namespace Kubewright;

/// <summary>
/// Manifests that are applied together. They come out in an order in which each finds what it needs: the namespace before what lives in it,
/// accounts and configuration before the workloads that use them. Fill it with builders, finished manifests, or both:
/// <c>new ManifestSet { orders, service }.ToYaml()</c>.
/// </summary>
public sealed class ManifestSet : IEnumerable<Manifest>
{
    private readonly List<Func<Manifest>> _manifests = [];

    /// <summary>Adds a builder. It is built each time the set is written, so that later changes count.</summary>
    public void Add(Resource resource)
    {
        _ = resource ?? throw new ArgumentNullException(nameof(resource));
        _manifests.Add(resource.Build);
    }

    /// <summary>Adds a finished manifest, of whatever kind.</summary>
    public void Add(Manifest manifest)
    {
        _ = manifest ?? throw new ArgumentNullException(nameof(manifest));
        _manifests.Add(() => manifest);
    }

    /// <summary>Adds what another set holds now, such as that of a class with attributes.</summary>
    public void Add(ManifestSet manifests)
    {
        _ = manifests ?? throw new ArgumentNullException(nameof(manifests));
        _manifests.AddRange(manifests._manifests);
    }

    /// <summary>The manifests in the order in which to apply them.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    public IReadOnlyList<Manifest> Build() => [.. _manifests.Select(build => build()).OrderBy(manifest => ApplyOrder.RankOf(manifest.Kind))];

    /// <summary>All manifests as documents of one YAML text, in the order in which to apply them.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        foreach (var manifest in Build())
        {
            _ = yaml.Length > 0 ? yaml.Append("---\n") : yaml;
            YamlWriter.Append(yaml, manifest.Root);
        }

        return yaml.ToString();
    }

    /// <summary>All manifests as one indented JSON object, a <c>List</c> that kubectl applies item by item. Lines end with <c>\n</c>.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    public string ToJson()
    {
        var items = new SequenceNode();
        foreach (var manifest in Build())
        {
            items.Add(manifest.Root);
        }

        return JsonWriter.Write(new MappingNode { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = items }, indented: true);
    }

    /// <summary>All manifests in the order in which to apply them.</summary>
    public IEnumerator<Manifest> GetEnumerator() => Build().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
