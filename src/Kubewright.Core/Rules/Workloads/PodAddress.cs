using Kubewright.Core.Rules.ServiceTypes;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// An IP address in a pod (apimachinery/pkg/util/validation/ip.go IsValidIPForLegacyField). What is none is refused; what may be read as two of
/// them, such as one with leading zeros, is taken by most servers and read by programs in one way or the other.
/// </summary>
internal static class PodAddress
{
    /// <summary>What is wrong with an address, as the rest of a sentence that begins with it, and how bad it is; null where nothing is.</summary>
    public static (Severity Severity, string Why)? WhyInvalid(string text) =>
        IPText.Read(text) is null ? (Severity.Error, "is no IP address")
        : IPText.WhyInvalid(text, KubernetesVersion.Newest) is not null ? (Severity.Warning, "may be read as two addresses")
        : null;
}
