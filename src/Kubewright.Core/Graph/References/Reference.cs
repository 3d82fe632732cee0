using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>A place in an object that names another object.</summary>
public sealed class Reference
{
    private readonly WrittenName _written;

    internal Reference(ReferenceRow row, Resource from, YamlMapping holder, YamlScalar node, WrittenName written, (string Group, string Kind) target,
        string? @namespace, bool isStated)
    {
        Row = row;
        From = from;
        Holder = holder;
        _written = written;
        NameNode = node;
        Group = ApiGroups.Normalize(target.Group, target.Kind);
        Kind = target.Kind;
        Namespace = @namespace;
        IsNamespaceStated = isStated;
    }

    /// <summary>The object that it is written in.</summary>
    public Resource From { get; }

    /// <summary>The name that it names.</summary>
    public string Name => _written.Name;

    /// <summary>
    /// The scalar that the name is written in: the name alone, or with its namespace as <c>shop/web</c> or <c>web.shop.svc.cluster.local</c>.
    /// </summary>
    public YamlScalar NameNode { get; }

    /// <summary>Where that scalar is.</summary>
    public SourceSpan Span => NameNode.Span;

    /// <summary>Whether the scalar is the name and nothing else.</summary>
    public bool IsNameAlone => _written.Name.Length == _written.Text.Length;

    /// <summary>Where in the scalar the name itself is; the whole scalar where that cannot be said.</summary>
    public SourceSpan NameSpan => !IsNameAlone && Span.Text.IndexOf(_written.Text, StringComparison.Ordinal) is >= 0 and var at
        ? Span with { Start = Span.Start + at + _written.Start, Length = Name.Length }
        : Span;

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

    /// <summary>What the scalar would say if it named another target of the same namespace.</summary>
    /// <param name="name">The target's name.</param>
    public string TextWith(string name) => _written.With(name);

    /// <summary>How messages call what it names: <c>Secret 'db'</c>.</summary>
    public override string ToString() => $"{Kind} '{Name}'";
}
