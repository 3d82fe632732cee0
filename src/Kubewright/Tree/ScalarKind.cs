namespace Kubewright.Tree;

/// <summary>The JSON types of a scalar.</summary>
public enum ScalarKind
{
    /// <summary>Null: in Kubernetes' API the same as a field that is not written.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,
}
