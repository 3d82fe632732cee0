using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// An apiVersion that Kubernetes no longer serves for the kind (the deprecation guide of kubernetes.io). The manifest may be meant for a cluster
/// as old as itself, so it is information until somebody says which version the cluster has, or that all there is is here.
/// </summary>
internal sealed class KW5107_RemovedApiVersion : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5107", "The apiVersion is one that Kubernetes still serves", Severity.Info);

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
            context.Options.IsKubernetesVersionStated || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            fix: removed is { Replacement: { } replacement, SameFields: true }
                ? Fix.ChangeText(apiVersion, replacement, context.Options.IsKubernetesVersionStated ? FixSafety.Safe : FixSafety.Unsafe)
                : null);
    }
}
