using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The annotations of pods whose values the API server reads (pkg/apis/core/validation/validation.go ValidatePodSpecificAnnotations,
/// ValidateSeccompPodAnnotations, ValidateAppArmorPodAnnotations).
/// </summary>
internal sealed class KW5262_PodAnnotation : WorkloadRule
{
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    private const string Localhost = "localhost/";
    private const string RollbackTo = "deprecated.deployment.rollback.to";

    public override RuleDescriptor Descriptor { get; } =
        new("KW5262", "An annotation that the API server reads has a value that it takes", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload is Deployment && workload.Metadata.Node.Mapping("annotations").String(RollbackTo) is { IsKnown: true } revision
            && revision.Value.StartsWith("-", StringComparison.Ordinal))
        {
            context.Report(revision.Span, $"{workload}: the annotation '{RollbackTo}' is '{FoundValue.Shorten(revision.Value)}', it cannot be negative");
        }

        foreach (var entry in workload.Template.Metadata.Node.Mapping("annotations")?.Entries ?? [])
        {
            if (entry is not { IsOverridden: false, Key.IsPlaceholder: false, Value: YamlScalar { IsPlaceholder: false, Type: YamlScalarType.String } value })
            {
                continue;
            }

            var why = entry.Name == Mirror ? (IsOnANode(workload, context) ? null : "which only a pod with a 'nodeName' can have: it mirrors one of a node")
                : entry.Name == DeletionCost ? (IsCost(value.Value) ? null : "it must be a whole number of 32 bits, without '+' and leading zeros")
                : entry.Name == SeccompOfPod || entry.Name.StartsWith(SeccompOfContainer, StringComparison.Ordinal) ? WhyNoSeccompProfile(value.Value)
                : entry.Name.StartsWith(AppArmor, StringComparison.Ordinal)
                    ? WhyNoAppArmor(workload, entry.Name.Substring(AppArmor.Length), value.Value, context)
                : null;
            if (why is null && entry.Name != Mirror)
            {
                ProfileOfAnnotation.Check(workload, entry, value, context);
            }

            if (why is not null)
            {
                context.Report(value.Span.Length > 0 ? value.Span : entry.Key.Span,
                    $"{workload}: the annotation '{entry.Name}' of its pods is '{FoundValue.Shorten(value.Value)}', {why}");
            }
        }
    }

    private static bool IsOnANode(Workload workload, RuleContext context) =>
        workload.Template.Spec.String("nodeName") is { IsOpaque: true } or { IsKnown: true, Value.Length: > 0 };

    private static bool IsCost(string text) =>
        text.Length > 0
        && text[0] != '+'
        && !(text[0] == '0' && text != "0")
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string? WhyNoSeccompProfile(string profile) =>
        profile is "runtime/default" or "docker/default" or "unconfined" ? null
        : !profile.StartsWith(Localhost, StringComparison.Ordinal) ? "it must be runtime/default, unconfined or localhost/ with the path of a profile"
        : profile.Substring(Localhost.Length) is var path && (path.StartsWith("/", StringComparison.Ordinal) || path.Split('/').Contains(".."))
            ? "its path must be relative and without '..'"
        : null;

    private static string? WhyNoAppArmor(Workload workload, string container, string profile, RuleContext context)
    {
        if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith(Localhost, StringComparison.Ordinal))
        {
            return "it must be runtime/default, unconfined or localhost/ with the name of a profile";
        }

        return workload.Template.AllContainers.Any(one => one.Name.IsOpaque || one.Name.Or("") == container)
            ? null
            : $"and the pod has no container '{FoundValue.Shorten(container)}'";
    }
}
