namespace Kubewright.Core.Schema;

/// <summary>How two versions of a list are merged (<c>x-kubernetes-list-type</c>).</summary>
public enum SchemaListKind
{
    /// <summary>The API does not say; lists are replaced as a whole.</summary>
    Unstated,

    /// <summary>The list is replaced as a whole.</summary>
    Atomic,

    /// <summary>The list is a set of scalars.</summary>
    Set,

    /// <summary>The list holds objects told apart by <see cref="SchemaField.Keys"/>.</summary>
    Map,
}
