using Kubewright.Checking;
using Kubewright.Model;

namespace Kubewright;

/// <summary>
/// A builder of a Kubernetes object. It writes into an ordered tree: what was not set stays unset, and what a manifest held that this
/// library does not know is kept. Not safe for use by several threads at once; what <see cref="Build"/> gives is.
/// </summary>
public abstract class Resource : ApiObject
{
    private protected Resource(string apiVersion, string kind, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("A " + kind + " needs a name.", nameof(name));
        }

        Set("apiVersion", apiVersion);
        Set("kind", kind);
        Metadata.Name = name;
    }

    private protected Resource(Manifest manifest, string kind)
        : base(Place.Of((manifest ?? throw new ArgumentNullException(nameof(manifest))).ToTree()))
    {
        if (manifest.Kind != kind)
        {
            throw new ArgumentException("A manifest of kind " + kind + " is needed, but this is " + Describe(manifest) + ".", nameof(manifest));
        }
    }

    private protected Resource(Place place)
        : base(place)
    {
    }

    /// <summary>Group and version, such as <c>apps/v1</c>; null where it is not written.</summary>
    public string? ApiVersion => Text("apiVersion");

    /// <summary>Its kind, such as <c>Deployment</c>; null where it is not written.</summary>
    public string? Kind => Text("kind");

    /// <summary>Name, namespace, labels and annotations (metadata).</summary>
    public ObjectMeta Metadata => new(Place.Field("metadata"));

    /// <summary>The name (metadata.name): unique for the kind within the namespace.</summary>
    public string? Name
    {
        get => Metadata.Name;
        set => Metadata.Name = value;
    }

    /// <summary>The namespace (metadata.namespace). Unset means the one that the manifest is applied to.</summary>
    public string? Namespace
    {
        get => Metadata.Namespace;
        set => Metadata.Namespace = value;
    }

    /// <summary>The object's own labels (metadata.labels). Selectors of Services look at the labels of pods instead.</summary>
    public ScalarMap<string> Labels => Metadata.Labels;

    /// <summary>Annotations (metadata.annotations): text for tools.</summary>
    public ScalarMap<string> Annotations => Metadata.Annotations;

    /// <summary>The manifest as it stands now: a fresh copy, which later changes of the builder do not touch.</summary>
    /// <exception cref="InvalidOperationException">A reference to another builder no longer holds; the message says which.</exception>
    public Manifest Build()
    {
        Complete();
        return new Manifest(Place.Make().Copy());
    }

    /// <summary>
    /// What Kubewright's rules find in the manifest alone, as <c>kubewright check</c> reports it. What depends on other manifests is found by
    /// <see cref="ManifestSet.Check"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A reference to another builder no longer holds; the message says which.</exception>
    public IReadOnlyList<ManifestFinding> Check() => ManifestChecker.Check([Build()]);

    /// <summary>The manifest as YAML, unchecked. See <see cref="Manifest.ToYaml"/>; <see cref="ManifestSet.ToYaml"/> checks what it writes.</summary>
    public string ToYaml() => Build().ToYaml();

    /// <summary>The manifest as JSON, unchecked. See <see cref="Manifest.ToJson"/>.</summary>
    public string ToJson() => Build().ToJson();

    /// <summary>Kind and name, such as <c>Deployment orders</c>.</summary>
    public override string ToString() => (Kind + " " + Name).Trim();

    /// <summary>Brings what comes from other builders up to date.</summary>
    private protected virtual void Complete()
    {
    }

    /// <summary>Sets a label wherever the kind carries it.</summary>
    internal virtual void SetLabel(string key, string value) => Labels[key] = value;

    private static string Describe(Manifest manifest) =>
        manifest.Kind.Length == 0 ? "one without a kind" : "a " + manifest.Kind + (manifest.Name.Length == 0 ? "" : " named " + manifest.Name);
}
