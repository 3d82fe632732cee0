using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>An object of the API inside a pod's specification, such as a mount or a probe, and where it stands.</summary>
/// <param name="node">What is written.</param>
/// <param name="type">Its type.</param>
/// <param name="entry">The field that holds it, or the list of which it is an item.</param>
/// <param name="outer">The object in which it stands; null for the outermost.</param>
internal sealed class PodObject(YamlMapping node, SchemaType type, YamlEntry entry, PodObject? outer)
{
    public YamlMapping Node => node;

    public SchemaType Type => type;

    public YamlEntry Entry => entry;

    public PodObject? Outer => outer;

    /// <summary>Where a finding about the object as a whole stands: the field that holds it; for an item of a list its first key.</summary>
    public SourceSpan HeadSpan =>
        ReferenceEquals(entry.Value, node) ? entry.Key.Span
        : node.Entries.IsEmpty ? node.Span
        : node.HeadSpan;

    /// <summary>How messages call where it stands: <c>container 'api'</c>, <c>the volume 'data'</c>; <c>the pod</c> outside of these.</summary>
    public string Place => Type.Name switch
    {
        "core.v1.Container" => Named(Entry.Name == "initContainers" ? "init container" : "container"),
        "core.v1.EphemeralContainer" => Named("ephemeral container"),
        "core.v1.Volume" => Named("the volume"),
        "core.v1.PodSpec" => "the pod",
        _ => Outer?.Place ?? "the pod",
    };

    /// <summary>The nearest object around it that is of a type; null where none is.</summary>
    public PodObject? FindOuter(string typeName)
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

    private string Named(string what) => Node.String("name") is { IsKnown: true, Value.Length: > 0 } name ? $"{what} '{name.Value}'" : what;
}
