using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A namespace that cannot exist: its name is not a DNS label (apimachinery/pkg/api/validation/objectmeta.go).</summary>
internal sealed class KW5010_InvalidNamespace : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5010", "A namespace is a DNS label", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var written = resource.Metadata.Namespace;
        if (!ManifestSigns.IsServed(resource)
            || KW5011_NamespaceOfClusterObject.IsClusterScoped(resource)
            || written.Or("") is not { Length: > 0 } name
            || DnsName.WhyNoLabel(name) is not { } reason)
        {
            return;
        }

        context.Report(
            written.Span,
            $"{resource} cannot be put into the namespace '{name}': it {reason}",
            fix: DnsName.Correct(name, DnsName.WhyNoLabel) is { } corrected ? Fix.ChangeText(written.Entry!.Value, corrected, FixSafety.Unsafe) : null);
    }
}
