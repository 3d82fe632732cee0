using Kubewright.Core.Schema.Constraints;

namespace Kubewright.Core.Tests.Schema.Constraints;

/// <summary>A text that has a form and one that almost has it.</summary>
internal static class FormSamples
{
    private static readonly Dictionary<TextForm, (string Good, string Bad)> Samples = new()
    {
        [TextForm.Any] = ("a", ""),
        [TextForm.Label] = ("a-1", "a.1"),
        [TextForm.LabelOf1035] = ("a1", "1a"),
        [TextForm.Subdomain] = ("a.b", "a_b"),
        [TextForm.SubdomainPrefix] = ("a-", "a_"),
        [TextForm.SubdomainOfAnyCase] = ("A.b", "A_b"),
        [TextForm.FullyQualifiedName] = ("a.b.c", "a.b"),
        [TextForm.DomainOfTwoParts] = ("a.b", "a"),
        [TextForm.HostName] = ("a.b.", "a."),
        [TextForm.QualifiedName] = ("a.b/C", "A.b/c"),
        [TextForm.QualifiedNameOfAnyCase] = ("A.b/C", "a.b/c/d"),
        [TextForm.LabelKey] = ("a.b/C", "a b"),
        [TextForm.LabelValue] = ("A_b", "-a"),
        [TextForm.PathSegment] = ("a:b", "a/b"),
        [TextForm.DomainPrefixedPath] = ("a.b/c/d", "a.b"),
        [TextForm.ConfigKey] = ("a.B_c", "a b"),
        [TextForm.VariableName] = ("a b", "a=b"),
        [TextForm.VariableNameOfOld] = ("a.b-C_1", "1a"),
        [TextForm.HeaderName] = ("X-A", "X_A"),
        [TextForm.Sysctl] = ("net.core.somaxconn", "net..core"),
        [TextForm.PortName] = ("http", "HTTP"),
        [TextForm.Identifier] = ("_a1", "1a"),
        [TextForm.AttributeName] = ("a.b/c", "a-b"),
        [TextForm.AttributeNameWithDomain] = ("a.b/c", "c"),
        [TextForm.CelIdentifier] = ("name", "import"),
        [TextForm.SemanticVersion] = ("1.2.3-a+b", "1.2"),
        [TextForm.IPAddress] = ("10.0.0.1", "10.0.0"),
        [TextForm.AddressRange] = ("10.0.0.0/8", "10.0.0.0"),
        [TextForm.CanonicalAddressRange] = ("fd00::/64", "FD00::/64"),
        [TextForm.CanonicalAddress] = ("fd00::1", "FD00::1"),
        [TextForm.AbsolutePath] = ("/a", "a"),
        [TextForm.PathWithoutBacksteps] = ("/a/b", "/a/../b"),
        [TextForm.DescendingPath] = ("a/b", "/a"),
        [TextForm.FilePath] = ("a/b", "..a"),
        [TextForm.GroupVersion] = ("a/b", "a/b/c"),
        [TextForm.ApiVersion] = ("a.b/v1", "a.b/1"),
        [TextForm.WebhookUrl] = ("https://a.b/c", "http://a.b/c"),
        [TextForm.WebhookPath] = ("/a/b/", "/a//b"),
        [TextForm.UrlPath] = ("/a/*", "/*/a"),
        [TextForm.UrlPathOrAll] = ("*", "a"),
        [TextForm.NamespaceOrAll] = ("*", "**"),
        [TextForm.NotBlank] = ("a", " "),
        [TextForm.OneLine] = ("a", "a\nb"),
        [TextForm.SignerName] = ("a.b/c", "a/c"),
        [TextForm.PoolName] = ("a/b", "a/"),
        [TextForm.ExtendedResource] = ("a.b/c", "c"),
        [TextForm.ContainerResource] = ("cpu", "gpu"),
        [TextForm.Trimmed] = ("a", " a"),
        [TextForm.CurrentNodeLabel] = ("kubernetes.io/os", "beta.kubernetes.io/os"),
        [TextForm.CurrentAnnotation] = ("a", "volume.beta.kubernetes.io/storage-class"),
        [TextForm.IscsiName] = ("iqn.2001-04.com.example:storage", "2001-04.com.example:storage"),
        [TextForm.Finalizer] = ("kubernetes", "cleanup"),
    };

    public static string Good(TextForm form) => Samples[form].Good;

    public static string Bad(TextForm form) => Samples[form].Bad;
}
