using System.Collections;
using System.Text;
using Kubewright.Checking;
using Kubewright.Tree;
using Kubewright.Validation;
using Kubewright.Writing;

namespace Kubewright;

/// <summary>
/// Manifests that are applied together. They come out in an order in which each finds what it needs: the namespace before what lives in it,
/// accounts and configuration before the workloads that use them. Fill it with builders, finished manifests, or both:
/// <c>new ManifestSet { orders, service }.ToYaml()</c>. What it builds is checked by Kubewright's rules: a set with errors does not come out.
/// </summary>
public sealed class ManifestSet : IEnumerable<Manifest>
{
    private readonly List<Func<Manifest>> _manifests = [];
    private readonly HashSet<string> _allowed = new(StringComparer.Ordinal);

    /// <summary>Whether what the set builds is checked; <see cref="Unchecked"/> says that it is not.</summary>
    public bool IsChecked { get; private set; } = true;

    /// <summary>Reads manifests in YAML as Kubernetes reads them; the items of a <c>List</c> are manifests of their own.</summary>
    /// <param name="yaml">Any number of documents.</param>
    /// <exception cref="FormatException">A document is not YAML, or not a mapping.</exception>
    public static ManifestSet ParseYaml(string yaml)
    {
        var set = new ManifestSet();
        foreach (var document in YamlText.ToJson(yaml ?? throw new ArgumentNullException(nameof(yaml))))
        {
            var root = JsonReader.Read(document) as MappingNode ?? throw new FormatException("A manifest is a mapping: lines such as 'kind: Deployment'.");
            if (root["items"] is SequenceNode items && root["kind"] is ScalarNode { Value: "List" })
            {
                foreach (var item in items.OfType<MappingNode>())
                {
                    set.Add(new Manifest(item));
                }
            }
            else
            {
                set.Add(new Manifest(root));
            }
        }

        return set;
    }

    /// <summary>Lets everything through, where you know better than all of Kubewright's rules.</summary>
    /// <returns>The set.</returns>
    public ManifestSet Unchecked()
    {
        IsChecked = false;
        return this;
    }

    /// <summary>Lets through what a rule calls an error, where you know better.</summary>
    /// <param name="rules">The ids of rules, such as <c>KW2001</c>.</param>
    /// <returns>The set.</returns>
    public ManifestSet Allow(params string[] rules)
    {
        _allowed.UnionWith(rules ?? throw new ArgumentNullException(nameof(rules)));
        return this;
    }

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

    /// <summary>What Kubewright's rules find in the manifests together, in the order in which to apply them. Rules that are allowed are silent.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    public IReadOnlyList<ManifestFinding> Check() => FindingsIn(Collect());

    /// <summary>The manifests in the order in which to apply them.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    /// <exception cref="ManifestException">A manifest is one that the API server refuses, or that provably cannot work; all errors are listed.</exception>
    public IReadOnlyList<Manifest> Build()
    {
        var manifests = Collect();
        if (IsChecked && ManifestChecks.IsSupported)
        {
            List<ManifestFinding> errors = [.. FindingsIn(manifests).Where(finding => finding.Severity == FindingSeverity.Error)];
            return errors.Count == 0 ? manifests : throw new ManifestException(errors);
        }

        return manifests;
    }

    /// <summary>All manifests as documents of one YAML text, in the order in which to apply them.</summary>
    /// <exception cref="InvalidOperationException">A reference of one builder to another no longer holds.</exception>
    /// <exception cref="ManifestException">A manifest is one that the API server refuses, or that provably cannot work; all errors are listed.</exception>
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
    /// <exception cref="ManifestException">A manifest is one that the API server refuses, or that provably cannot work; all errors are listed.</exception>
    public string ToJson()
    {
        var items = new SequenceNode();
        foreach (var manifest in Build())
        {
            items.Add(manifest.Root);
        }

        return JsonWriter.Write(new MappingNode { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = items }, indented: true);
    }

    /// <summary>All manifests in the order in which to apply them, unchecked: <see cref="Build"/> checks them.</summary>
    public IEnumerator<Manifest> GetEnumerator() => Collect().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Manifest> Collect() => [.. _manifests.Select(build => build()).OrderBy(manifest => ApplyOrder.RankOf(manifest.Kind))];

    private IReadOnlyList<ManifestFinding> FindingsIn(List<Manifest> manifests)
    {
        IReadOnlyList<ManifestFinding> findings = [.. SameObjects.Find(manifests), .. ManifestChecker.Check(manifests)];
        return _allowed.Count == 0 ? findings : [.. findings.Where(finding => !_allowed.Contains(finding.Rule))];
    }
}
