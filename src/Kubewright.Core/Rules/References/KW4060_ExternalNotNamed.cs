using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.References;

/// <summary>A declaration of an object that is deployed from elsewhere and that no manifest names: it was renamed, or is needed no more.</summary>
internal sealed class KW4060_ExternalNotNamed : Rule<ManifestFile>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4060", "What is declared as external is named by a manifest, and is not one itself", Severity.Info);

    protected override void Check(ManifestFile subject, RuleContext context)
    {
        foreach (var external in context.Graph.UnusedExternals)
        {
            if (external.Span is { } span && span.File == subject.File)
            {
                context.Report(span, external.WhyUnused);
            }
        }
    }
}
