using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>What makes an object: the object itself, or another one that a controller or kustomize makes it of.</summary>
/// <param name="By">The object that is written.</param>
/// <param name="Kind">The kind of what it makes.</param>
/// <param name="Name">The name of what it makes.</param>
/// <param name="Namespace">The namespace of what it makes; null where that belongs to the cluster.</param>
/// <param name="NameSpan">Where the name is written.</param>
public sealed record Definition(Resource By, string Kind, string Name, ObjectNamespace? Namespace, SourceSpan NameSpan)
{
    /// <summary>The API group of what it makes.</summary>
    public string Group { get; internal init; } = "";

    /// <summary>Whether what it makes is itself.</summary>
    public bool IsObject { get; internal init; }

    /// <summary>The scalar that is the name of what it makes; null where the name is not written as it is.</summary>
    public YamlScalar? NameNode { get; internal init; }

    /// <summary>Reads the keys of what it makes; null where they are not known.</summary>
    internal Func<DefinedKeys?> Keys
    {
        get;
        init
        {
            // Many ask for a key of one object.
            var keys = new Lazy<DefinedKeys?>(value);
            field = () => keys.Value;
        }
    } = static () => null;

    /// <summary>How messages call it: <c>Secret 'db'</c>.</summary>
    public override string ToString() => $"{Kind} '{Name}'";
}
