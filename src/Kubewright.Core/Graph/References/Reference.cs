using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>A place in an object that names another object.</summary>
public sealed class Reference
{
    internal Reference(ReferenceRow row, Resource from, YamlMapping holder, Field<string> name, (string Group, string Kind) target, string? @namespace,
        bool isStated)
    {
        Row = row;
        From = from;
        Holder = holder;
        Name = name.Value;
        NameNode = (YamlScalar)name.Entry!.Value;
        Group = ApiGroups.Normalize(target.Group, target.Kind);
        Kind = target.Kind;
        Namespace = @namespace;
        IsNamespaceStated = isStated;
    }

    /// <summary>The object that it is written in.</summary>
    public Resource From { get; }

    /// <summary>The name that it names.</summary>
    public string Name { get; }

    /// <summary>Where the name is written.</summary>
    public YamlScalar NameNode { get; }

    public SourceSpan Span => NameNode.Span;

    /// <summary>The API group of the kind that it names.</summary>
    public string Group { get; }

    /// <summary>The kind that it names.</summary>
    public string Kind { get; }

    /// <summary>The namespace in which it is looked up; null where the target belongs to the cluster.</summary>
    public string? Namespace { get; }

    /// <summary>Whether that namespace is written, beside the name or in the object, or the build states it.</summary>
    public bool IsNamespaceStated { get; }

    /// <summary>Whether the target need not be there: the object says so itself.</summary>
    public bool IsOptional => Row.MayBeOptional && Holder.Boolean("optional").Or(false);

    /// <summary>Whether the cluster's administrator provides the target, so that nobody expects it among the manifests.</summary>
    public bool IsOfCluster => Row.IsOfCluster;

    /// <summary>Whether nothing can start, or the server refuses the object, where the target lacks the part that is named.</summary>
    public bool IsFatal => Row.Section is { IsFatal: true };

    public ReferenceTopic Topic => Row.Topic;

    /// <summary>How messages call the field: <c>secretKeyRef</c>.</summary>
    public string Field => Row.Words;

    /// <summary>What happens where the target is not there, the rest of a sentence; empty where there is nothing to say.</summary>
    public string Consequence => Row.Consequence;

    /// <summary>The parts of the target that it needs, in the order of the text.</summary>
    public ImmutableArray<ReferencedSection> Sections { get; internal init; } = [];

    internal ReferenceRow Row { get; }

    internal YamlMapping Holder { get; }

    /// <summary>How messages call what it names: <c>Secret 'db'</c>.</summary>
    public override string ToString() => $"{Kind} '{Name}'";
}
