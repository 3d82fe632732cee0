using Kubewright.Model;

namespace Kubewright;

/// <summary>
/// A builder of an object of any kind, such as one that a CustomResourceDefinition adds to the API. Its fields are set by
/// <see cref="ApiObject.Set"/>, or through <see cref="Object"/> at any depth.
/// </summary>
public class CustomResource : Resource
{
    /// <summary>Starts a new one.</summary>
    /// <param name="apiVersion">Group and version, such as <c>example.com/v1</c>.</param>
    /// <param name="kind">The kind, such as <c>Widget</c>.</param>
    /// <param name="name">Its name (metadata.name).</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public CustomResource(string apiVersion, string kind, string name)
        : base(Needed(apiVersion, nameof(apiVersion)), Needed(kind, nameof(kind)), name)
    {
    }

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <param name="manifest">A manifest of any kind.</param>
    public CustomResource(Manifest manifest)
        : base(manifest, (manifest ?? throw new ArgumentNullException(nameof(manifest))).Kind)
    {
    }

    /// <summary>The spec, whose fields are set by their names.</summary>
    public CustomObject Spec => Object("spec");

    /// <summary>An object in it, by the field's name in the manifest. It is written once something in it is set.</summary>
    public CustomObject Object(string field) => new(Place.Field(field ?? throw new ArgumentNullException(nameof(field))));

    private static string Needed(string text, string parameter) => !string.IsNullOrEmpty(text)
        ? text
        : throw new ArgumentException("A resource needs an apiVersion, such as example.com/v1, and a kind.", parameter);
}
