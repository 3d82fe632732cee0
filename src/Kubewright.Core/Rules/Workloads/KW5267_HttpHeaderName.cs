using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The name of a header that a probe or hook sends (apimachinery/pkg/util/validation IsHTTPHeaderName).</summary>
internal sealed class KW5267_HttpHeaderName() : ApiObjectRule("core.v1.HTTPHeader")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5267", "The name of a header is of letters, digits and hyphens", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field
            && !name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
        {
            context.Report(field.Span, $"{resource}: {item.Outer?.Outer?.Entry.Name} of {item.Place} sends the header '{FoundValue.Shorten(name)}'; letters, digits and '-' are allowed");
        }
    }
}
