namespace Kubewright.Analyzers.Analysis;

/// <summary>How much a build reports: the property <c>KubewrightMode</c>.</summary>
internal enum KubewrightMode
{
    /// <summary>Every finding as loud as it is certain.</summary>
    Default,

    /// <summary>Everything that is deployed is among the manifests, and warnings are errors.</summary>
    Strict,

    /// <summary>Errors alone.</summary>
    Errors,

    /// <summary>Nothing; what is generated is generated all the same.</summary>
    None,
}
