using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// What a HorizontalPodAutoscaler scales is named with its apiVersion (pkg/apis/autoscaling/validation/validation.go, since Kubernetes 1.34);
/// before, an empty one was taken and never found. A ReplicationController is of the core group, whose version may be left out.
/// </summary>
internal sealed class KW5304_ScaleTargetVersion() : KindRule("autoscaling", "HorizontalPodAutoscaler")
{
    private static readonly KubernetesVersion Since = new(1, 34);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5304", "A HorizontalPodAutoscaler names the apiVersion of what it scales", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Spec?.Find("scaleTargetRef") is not { Value: YamlMapping target } entry || context.Options.KubernetesVersion < Since)
        {
            return;
        }

        var version = target.String("apiVersion");
        if (target.String("kind").Or("") != "ReplicationController" && (version.IsAbsent || version is { IsKnown: true, Value.Length: 0 }))
        {
            var kind = target.String("kind");
            var known = kind.IsKnown ? ApiSchema.Kinds.FirstOrDefault(one => one.Kind == kind.Value) : null;
            context.Report(
                target.Entries.IsEmpty ? entry.Key.Span : target.Entries[0].Key.Span,
                $"{resource}: 'scaleTargetRef.apiVersion' is required{(known is null ? "" : $"; a {known.Kind} is of {known.ApiVersion}")}");
        }
    }
}
