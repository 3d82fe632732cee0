namespace Kubewright.Core.Graph.References;

/// <summary>How a reference writes the name of its target.</summary>
internal enum NameForm
{
    /// <summary>The name alone.</summary>
    Plain,

    /// <summary>The name, or a namespace and the name with '/' between them.</summary>
    Qualified,

    /// <summary>
    /// The host name of a Service as Istio reads it: its name alone, or <c>name.namespace.svc</c> with the cluster's domain after it. What else has dots is
    /// a host outside of the cluster (istio pkg/config/resource ResolveShortnameToFQDN).
    /// </summary>
    Host,
}
