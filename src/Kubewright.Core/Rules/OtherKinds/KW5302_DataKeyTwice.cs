using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>A key is in <c>data</c> and in <c>binaryData</c> (pkg/apis/core/validation/validation.go ValidateConfigMap).</summary>
internal sealed class KW5302_DataKeyTwice() : KindRule("", "ConfigMap")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5302", "A key of a ConfigMap is in data or in binaryData", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var data = resource.Node.Mapping("data");
        foreach (var entry in resource.Node.Mapping("binaryData")?.Entries ?? [])
        {
            if (data?.Find(entry.Name) is { } other)
            {
                context.Report(
                    entry.Key.Span,
                    $"{resource} has the key '{FoundValue.Shorten(entry.Name)}' in 'data' and in 'binaryData'",
                    related: [new RelatedPlace(other.Key.Span, "the key in 'data'")]);
            }
        }
    }
}
