using System.ComponentModel;

namespace Kubewright;

/// <summary>
/// A manifest that the build writes to the output folder as YAML. The generator puts it on the assembly, where the build finds it without
/// running any code; programs have no use for it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WrittenManifestAttribute : Attribute
{
    /// <summary>Holds a manifest.</summary>
    /// <param name="json">The manifest, as JSON.</param>
    public WrittenManifestAttribute(string json) => Json = json;

    /// <summary>The manifest, as JSON.</summary>
    public string Json { get; }

    /// <summary>The set that it belongs to. Left out, it is the set of all manifests that name none.</summary>
    public string? Set { get; set; }

    /// <summary>The class whose <c>Configure</c> method changes the manifest further. Left out, none does.</summary>
    public string? ConfiguredBy { get; set; }
}
