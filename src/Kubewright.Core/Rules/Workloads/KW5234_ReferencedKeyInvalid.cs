using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A variable takes its value from a key that no ConfigMap or Secret can have (pkg/apis/core/validation/validation.go
/// validateConfigMapKeySelector, validateSecretKeySelector).
/// </summary>
internal sealed class KW5234_ReferencedKeyInvalid() : ApiObjectRule("core.v1.ConfigMapKeySelector", "core.v1.SecretKeySelector")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5234", "A variable refers to a key that a ConfigMap or Secret can have", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.String("key") is { IsKnown: true, Value: { Length: > 0 } key } field && ConfigKey.WhyInvalid(key) is { } why)
        {
            context.Report(field.Span, $"{resource}: {item.Place} refers to the key '{FoundValue.Shorten(key)}', which {why}");
        }
    }
}
