namespace Kubewright.Core.Resources;

/// <summary>What is known of a field's value.</summary>
public enum FieldState
{
    /// <summary>Not written, or written as null: Kubernetes' default applies.</summary>
    Absent,

    /// <summary>Written, and its value is known.</summary>
    Known,

    /// <summary>Written with a placeholder: what is deployed is not what is written. Nothing may be concluded from it.</summary>
    Unknown,

    /// <summary>Written with a value of another type: the schema rules say so, others stay silent.</summary>
    Invalid,
}
