namespace Kubewright;

/// <summary>What carries an annotation.</summary>
public enum AnnotationTarget
{
    /// <summary>The workload.</summary>
    Workload,

    /// <summary>The workload's pods.</summary>
    Pods,

    /// <summary>The Services of the class.</summary>
    Service,

    /// <summary>The Ingresses of the class.</summary>
    Ingress,
}
