using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A finalizer that the API server refuses (apimachinery/pkg/api/validation/objectmeta.go ValidateFinalizers, pkg/apis/core/validation/validation.go
/// validateKubeFinalizerName).
/// </summary>
internal sealed class KW5015_Finalizer : Rule<Resource>
{
    private static readonly string[] Standard = ["kubernetes", "orphan", "foregroundDeletion"];

    /// <summary>The groups whose objects are validated without the rule that a finalizer has a prefix.</summary>
    private static readonly string[] WithoutPrefixes = ["apiextensions.k8s.io", "apiregistration.k8s.io", "admissionregistration.k8s.io"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5015", "A finalizer is a name with a prefix, such as example.com/cleanup", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!ManifestSigns.IsServed(resource) || resource.Metadata.Node?["finalizers"] is not YamlSequence finalizers)
        {
            return;
        }

        var texts = finalizers.Items.OfType<YamlScalar>().Where(item => item is { IsPlaceholder: false, Type: YamlScalarType.String }).ToList();
        foreach (var item in texts)
        {
            if (WhyInvalid(resource, item.Value) is { } why)
            {
                context.Report(item.Span, $"{resource}: the finalizer '{FoundValue.Shorten(item.Value)}' {why}");
            }
        }

        if (texts.Find(item => item.Value == "orphan") is { } orphan && texts.Find(item => item.Value == "foregroundDeletion") is { } foreground)
        {
            var (first, second) = orphan.Span.Start < foreground.Span.Start ? (orphan, foreground) : (foreground, orphan);
            context.Report(
                second.Span,
                $"{resource}: the finalizers 'orphan' and 'foregroundDeletion' exclude each other: one keeps what the object owns, the other deletes it first",
                related: [new RelatedPlace(first.Span, first.Value)]);
        }
    }

    private static string? WhyInvalid(Resource resource, string finalizer) =>
        DnsName.WhyNotQualified(finalizer)
        ?? (finalizer.IndexOf('/') < 0 && !Standard.Contains(finalizer) && !WithoutPrefixes.Contains(resource.Type.Group)
            ? $"has no prefix; write whose it is, as in 'example.com/{finalizer}'"
            : null);
}
