using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>What Kubernetes takes as the name of an object of each kind (pkg/apis/*/validation).</summary>
internal static class ObjectNames
{
    private const int CronJobNameLength = 52;
    private const int LabelValueLength = 63;

    /// <summary>From this version on a Service's name may begin with a digit (feature gate RelaxedServiceNameValidation).</summary>
    private static readonly KubernetesVersion RelaxedServiceNames = new(1, 36);

    /// <summary>What is wrong with a name, as the rest of a sentence that begins with the name; null where nothing is.</summary>
    public static string? WhyInvalid(GroupVersionKind type, string name, KubernetesVersion version) => (type.Group, type.Kind) switch
    {
        ("", "Service") => version >= RelaxedServiceNames ? DnsName.WhyNoLabel(name) : DnsName.WhyNoLabelOf1035(name),
        ("", "Namespace") or ("apps", "StatefulSet") => DnsName.WhyNoLabel(name),
        ("batch", "CronJob") => TooLong(name, CronJobNameLength, "the Jobs that it makes get 11 more") ?? DnsName.WhyNoSubdomain(name),
        ("batch", "Job") => TooLong(name, LabelValueLength, "its pods carry the name as a label") ?? DnsName.WhyNoSubdomain(name),
        ("rbac.authorization.k8s.io", _) => DnsName.WhyNoPathSegment(name),
        ("certificates.k8s.io", _) or ("internal.apiserver.k8s.io", _) or ("", "ComponentStatus") => null,
        ("networking.k8s.io", "IPAddress") => null,
        _ => DnsName.WhyNoSubdomain(name),
    };

    /// <summary>
    /// What is wrong with the beginning of a name, which the server continues with a few letters and digits; null where nothing is. It may end
    /// with '-', and is cut where it is too long for what follows.
    /// </summary>
    public static string? WhyNoBeginning(GroupVersionKind type, string beginning, KubernetesVersion version)
    {
        var example = beginning.Length > 1 && beginning[beginning.Length - 1] == '-' ? beginning.Substring(0, beginning.Length - 2) + "a" : beginning;
        return type.Group == "batch" ? DnsName.WhyNoSubdomain(example) : WhyInvalid(type, example, version);
    }

    private static string? TooLong(string name, int length, string reason) =>
        name.Length > length ? $"has {name.Length} characters, at most {length} are allowed because {reason}" : null;
}
