using Kubewright.Core.Resources;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>What is wrong with a text that is to have a form, as the rest of a sentence that begins with it.</summary>
internal static class TextForms
{
    private const int LongestPart = 63;
    private const int LongestPathOfASigner = 317;

    /// <summary>What is wrong and how bad it is where that differs from the rule; null where nothing is.</summary>
    public static (string Why, Severity? Severity)? WhyInvalid(TextForm form, string text, KubernetesVersion version)
    {
        if (form == TextForm.IPAddress)
        {
            return IPText.WhyInvalid(text, version) is var (severity, why) ? (why, severity) : null;
        }

        if (form == TextForm.AddressRange)
        {
            return IPText.WhyNoRange(text, version) is var (severity, why) ? (why, severity) : null;
        }

        if (form == TextForm.CanonicalAddressRange)
        {
            return IPText.WhyNoRange(text, version) is var (_, why) ? (why, null)
                : IPText.CanonicalRange(text) is var canonical && canonical != text ? ($"is not in its canonical form '{canonical}'", null)
                : null;
        }

        return WhyInvalid(form, text) is { } problem ? (problem, null) : null;
    }

    private static string? WhyInvalid(TextForm form, string text) => form switch
    {
        TextForm.Label => DnsName.WhyNoLabel(text),
        TextForm.LabelOf1035 => DnsName.WhyNoLabelOf1035(text),
        TextForm.Subdomain => DnsName.WhyNoSubdomain(text),
        TextForm.SubdomainPrefix => DnsName.WhyNoSubdomain(text.Length > 1 && text[text.Length - 1] == '-' ? text.Substring(0, text.Length - 1) : text),
        TextForm.SubdomainOfAnyCase => DnsName.WhyNoSubdomain(text.ToLowerInvariant()),
        TextForm.FullyQualifiedName => DnsName.WhyNoSubdomain(text) ?? TooFewParts(text, 3),
        TextForm.DomainOfTwoParts => DnsName.WhyNoSubdomain(text) ?? TooFewParts(text, 2),
        TextForm.HostName => WhyNoHostName(text),
        TextForm.QualifiedName => DnsName.WhyNotQualified(text),
        TextForm.QualifiedNameOfAnyCase => DnsName.WhyNotQualified(text.ToLowerInvariant()),
        TextForm.LabelKey => LabelSyntax.KeyProblem(text) is { } problem ? "is not the key of a label: " + problem : null,
        TextForm.LabelValue => LabelSyntax.ValueProblem(text) is { } problem ? "is not the value of a label: " + problem : null,
        TextForm.PathSegment => DnsName.WhyNoPathSegment(text),
        TextForm.ConfigKey => ConfigKey.WhyInvalid(text),
        TextForm.VariableName => text.FirstOrDefault(c => c is < ' ' or > '~' or '=') is var c and not default(char)
            ? $"holds {(c > ' ' ? $"'{c}'" : "a control character")}; printable ASCII without '=' is allowed"
            : null,
        TextForm.HeaderName => text.All(c => c == '-' || IsLetterOrDigit(c)) ? null : "is not the name of a header; letters, digits and '-' are allowed",
        TextForm.PortName => PortName.WhyInvalid(text),
        TextForm.SignerName => WhyNoSigner(text),
        TextForm.PoolName =>
            text.Split('/').Select(part => part.Length == 0 ? "has an empty part" : DnsName.WhyNoSubdomain(part)).FirstOrDefault(why => why is not null),
        TextForm.ExtendedResource => WhyNoExtendedResource(text),
        TextForm.ContainerResource => WhyNoResourceOfContainers(text),
        TextForm.NamespaceOrAll => text == "*" ? null : DnsName.WhyNoLabel(text),
        TextForm.NotBlank => text.Trim().Length == 0 ? "is blank" : null,
        TextForm.OneLine => text.Trim().Length == 0 ? "is blank" : text.Trim().IndexOfAny(['\n', '\r']) >= 0 ? "has more than one line" : null,
        TextForm.Trimmed => text != text.Trim() ? "begins or ends with a space" : null,
        TextForm.CurrentNodeLabel => OldName.OfNodeLabel(text),
        TextForm.CurrentAnnotation => OldName.OfAnnotation(text),
        TextForm.CanonicalAddress => IPText.Read(text) is { IsIPv6: true } address && address.Address.ToString() != text
            ? $"is not in its canonical form '{address.Address}'"
            : null,
        TextForm.Finalizer => DnsName.WhyNotQualified(text)
            ?? (text.IndexOf('/') < 0 && text is not ("kubernetes" or "orphan" or "foregroundDeletion")
                ? "is not a standard finalizer and has no domain before a '/'" : null),
        _ => PathForms.WhyInvalid(form, text) ?? IdentifierForms.WhyInvalid(form, text),
    };

    private static string? TooFewParts(string name, int least) =>
        name.Split('.').Length < least ? $"must be a domain of at least {(least == 2 ? "two" : "three")} parts with dots between them" : null;

    private static string? WhyNoHostName(string name)
    {
        var host = name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        return DnsName.WhyNoSubdomain(host) ?? TooFewParts(host, 2);
    }

    private static string? WhyNoSigner(string name)
    {
        var parts = name.Split('/');
        return parts.Length != 2 ? "must be a domain and a path, as in example.com/signer-name"
            : DnsName.WhyNoSubdomain(parts[0]) is { } why ? $"has a domain that {why}"
            : parts[0].Split('.').FirstOrDefault(part => part.Length > LongestPart) is not null ? $"has a part with more than {LongestPart} characters"
            : parts[0].IndexOf('.') < 0 ? "must begin with a domain of at least two parts with dots between them"
            : parts[1].Length > LongestPathOfASigner ? $"has a path with {parts[1].Length} characters, at most {LongestPathOfASigner} are allowed"
            : parts[1].Split('.').Select(DnsName.WhyNoSubdomain).FirstOrDefault(problem => problem is not null) is { } whyPath
                ? $"has a path with a part that {whyPath}"
            : null;
    }

    // pkg/apis/core/helper IsExtendedResourceName: with a domain, which is none of Kubernetes, and short enough for a quota's prefix.
    private static string? WhyNoExtendedResource(string name) =>
        name.IndexOf('/') < 0 ? "has no domain; it is named as in example.com/gpu"
        : name.IndexOf("kubernetes.io/", StringComparison.Ordinal) >= 0 ? "is of a domain that Kubernetes keeps for itself"
        : name.StartsWith("requests.", StringComparison.Ordinal) ? "begins with 'requests.', which only quotas do"
        : DnsName.WhyNotQualified("requests." + name);

    private static string? WhyNoResourceOfContainers(string name) =>
        name is "cpu" or "memory" or "ephemeral-storage" || name.StartsWith("hugepages-", StringComparison.Ordinal) ? null
        : name.IndexOf('/') < 0 ? "is not a resource of containers; cpu, memory and ephemeral-storage are, and names with a domain such as example.com/gpu"
        : DnsName.WhyNotQualified(name);

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
