namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>What identifies an object in a rendering.</summary>
internal readonly record struct ResourceId(GroupKind Type, string Name, string Namespace, bool IsClusterScoped)
{
    private const string NotNamespaced = "_non_namespaceable_";
    private const string Default = "default";

    /// <summary>The namespace that counts: an absent one is <c>default</c>, and a kind that has none has a mark of its own.</summary>
    public string EffectiveNamespace => IsClusterScoped ? NotNamespaced : Namespace.Length == 0 ? Default : Namespace;

    /// <summary>The parts that are compared.</summary>
    public (GroupKind Type, string Name, string Namespace) Key => (Type, Name, EffectiveNamespace);

    public bool IsSame(ResourceId other) => Key == other.Key;

    /// <summary>As kustomize writes it: <c>Deployment.v1.apps/web.[noNs]</c>.</summary>
    public override string ToString() => $"{Type}/{(Name.Length == 0 ? "[noName]" : Name)}.{(Namespace.Length == 0 ? "[noNs]" : Namespace)}";
}
