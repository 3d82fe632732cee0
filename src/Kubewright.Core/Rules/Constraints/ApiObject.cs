using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>An object of the API, such as a probe, a volume or the whole of a manifest, and where it is.</summary>
/// <param name="node">What is written.</param>
/// <param name="type">Its type.</param>
/// <param name="entry">The field that holds it, or the list or map of which it is an item; of the outermost object its head.</param>
/// <param name="index">Its place in a list, its key in a map; empty elsewhere.</param>
/// <param name="outer">The object in which it is; null for the outermost.</param>
internal sealed class ApiObject(YamlMapping node, SchemaType type, YamlEntry entry, string index, ApiObject? outer)
{
    private const string PodSpec = "core.v1.PodSpec";

    public YamlMapping Node => node;

    public SchemaType Type => type;

    public YamlEntry Entry => entry;

    public ApiObject? Outer => outer;

    /// <summary>Where a finding about the object as a whole is: the field that holds it; for an item of a list its first key.</summary>
    public SourceSpan HeadSpan =>
        ReferenceEquals(entry.Value, node) ? entry.Key.Span
        : node.Entries.IsEmpty ? node.Span
        : node.HeadSpan;

    /// <summary>Whether it is a pod's specification or within one.</summary>
    public bool IsOfPod => Type.Name == PodSpec || Outer is { IsOfPod: true };

    /// <summary>
    /// How messages call where it is: <c>container 'api'</c>, <c>the volume 'data'</c>, <c>the pod</c>; outside of pods the path of the object.
    /// </summary>
    public string Place => Type.Name switch
    {
        "core.v1.Container" => Named(Entry.Name == "initContainers" ? "init container" : "container"),
        "core.v1.EphemeralContainer" => Named("ephemeral container"),
        "core.v1.Volume" => Named("the volume"),
        PodSpec => "the pod",
        _ => IsOfPod ? Outer!.Place : Path.Length == 0 ? "it" : $"'{Path}'",
    };

    /// <summary>The way to it as Kubernetes writes it in its errors: <c>spec.devices[0]</c>; empty for the outermost.</summary>
    public string Path =>
        Outer is null ? ""
        : (Outer.Path.Length == 0 ? "" : Outer.Path + ".") + Entry.Name + (index.Length == 0 ? "" : $"[{index}]");

    /// <summary>How messages call itself: <c>the livenessProbe of container 'api'</c>, <c>'envFrom[0]' of container 'api'</c>, <c>'spec'</c>.</summary>
    public string Self =>
        !IsOfPod || ReferenceEquals(this, Named()) ? Place
        : index.Length > 0 ? $"'{Entry.Name}[{index}]' of {Place}"
        : $"the {Entry.Name} of {Place}";

    /// <summary>How messages call a field of it: <c>'periodSeconds' of the readinessProbe of container 'api'</c>, <c>'spec.driver'</c>.</summary>
    public string Words(string field)
    {
        if (!IsOfPod)
        {
            return $"'{(Path.Length == 0 ? "" : Path + ".")}{field}'";
        }

        var place = Place;
        return ReferenceEquals(this, Named()) ? $"'{field}' of {place}"
            : index.Length > 0 ? $"'{field}' of '{Entry.Name}[{index}]' of {place}"
            : $"'{field}' of the {Entry.Name} of {place}";
    }

    /// <summary>The nearest object around it that is of a type; null where none is.</summary>
    public ApiObject? FindOuter(string typeName)
    {
        for (var around = Outer; around is not null; around = around.Outer)
        {
            if (around.Type.Name == typeName)
            {
                return around;
            }
        }

        return null;
    }

    /// <summary>Whether it is within an object of one of the types, in any version.</summary>
    public bool IsWithin(IEnumerable<string> types)
    {
        for (var around = Outer; around is not null; around = around.Outer)
        {
            if (types.Contains(around.Type.NameInAnyVersion))
            {
                return true;
            }
        }

        return false;
    }

    // The object around it, or itself, that messages call by a name.
    private ApiObject Named() =>
        Type.Name is "core.v1.Container" or "core.v1.EphemeralContainer" or "core.v1.Volume" or PodSpec || Outer is null ? this : Outer.Named();

    private string Named(string what) => Node.String("name") is { IsKnown: true, Value.Length: > 0 } name ? $"{what} '{name.Value}'" : what;
}
