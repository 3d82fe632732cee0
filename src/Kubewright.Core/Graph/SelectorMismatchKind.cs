namespace Kubewright.Core.Graph;

/// <summary>Why a Service selects no pod.</summary>
public enum SelectorMismatchKind
{
    /// <summary>Nothing is similar: the pods may come from elsewhere.</summary>
    Unproven,

    /// <summary>Nothing is similar, but a custom resource names the labels, so that an operator may make the pods.</summary>
    MadeByOperator,

    /// <summary>The labels of a workload are so similar that the selector is probably mistaken.</summary>
    SimilarLabels,

    /// <summary>A workload carries the labels on itself, not on its pods.</summary>
    OnWorkloadOnly,

    /// <summary>The pods are there, in another namespace.</summary>
    OtherNamespace,

    /// <summary>
    /// It is the copy of a Service that is elsewhere, and still selects what is beside the original instead of what is beside itself.
    /// </summary>
    Copied,
}
