using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A name that the API server refuses for the kind, or the beginning of one in <c>generateName</c> (apimachinery/pkg/api/validation/name.go and
/// objectmeta.go, pkg/apis/*/validation).
/// </summary>
internal sealed class KW5009_InvalidName : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5009", "An object's name is one that its kind may have", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!ManifestSigns.IsServed(resource))
        {
            return;
        }

        var version = context.Options.KubernetesVersion;
        var beginning = resource.Metadata.Node.String("generateName");
        if (beginning.Or("") is { Length: > 0 } generateName && ObjectNames.WhyNoBeginning(resource.Type, generateName, version) is { } why)
        {
            context.Report(
                beginning.Span,
                $"The generateName '{FoundValue.Shorten(generateName)}' cannot begin the name of a {resource.Kind}: it {why}",
                fix: DnsName.Correct(generateName, text => ObjectNames.WhyNoBeginning(resource.Type, text, version)) is { } correctedBeginning
                    ? Fix.ChangeText(
                        beginning.Entry!.Value,
                        generateName.EndsWith("-", StringComparison.Ordinal) ? correctedBeginning + "-" : correctedBeginning,
                        FixSafety.Unsafe)
                    : null);
        }

        if (resource.Name is { } name && !Placeholder.HoldsBlank(name) && ObjectNames.WhyInvalid(resource.Type, name, version) is { } reason)
        {
            var span = resource.Metadata.Name.Span;
            context.Report(
                span,
                $"The {resource.Kind} name '{name}' {reason}",
                fix: DnsName.Correct(name, text => ObjectNames.WhyInvalid(resource.Type, text, version)) is { } corrected
                    ? Fix.ChangeText(resource.Metadata.Name.Entry!.Value, corrected, FixSafety.Unsafe)
                    : null);
        }
    }
}
