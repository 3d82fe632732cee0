using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// An apiVersion that Kubernetes no longer serves for the kind (the deprecation guide of kubernetes.io). Every version of
/// Kubernetes that is still supported refuses it; a stated version that served it is believed.
/// </summary>
internal sealed class KW5107_RemovedApiVersion : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5107", "The apiVersion is one that Kubernetes still serves", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (RemovedApi.Find(resource.Type.ApiVersion, resource.Kind, context.Options.KubernetesVersion) is not { } removed
            || resource.Node["apiVersion"] is not YamlScalar apiVersion)
        {
            return;
        }

        context.Report(
            apiVersion.Span,
            $"{resource} is of {removed.ApiVersion}, which Kubernetes {removed.RemovedIn} removed for {removed.Kind}; "
                + (removed.Replacement is null ? "nothing replaces it" : $"use {removed.Replacement}")
                + (removed is { Replacement: not null, SameFields: false } ? ", some fields differ there" : ""),
            fix: removed is { Replacement: { } replacement, SameFields: true }
                ? Fix.ChangeText(apiVersion, replacement, context.Options.IsKubernetesVersionStated ? FixSafety.Safe : FixSafety.Unsafe)
                : null);
    }
}
