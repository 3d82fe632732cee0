using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A ServiceAccount that a ClusterRoleBinding names lives in a namespace, which a ClusterRoleBinding does not
/// (pkg/apis/rbac/validation/validation.go ValidateRoleBindingSubject).
/// </summary>
internal sealed class KW5316_SubjectNamespaceMissing() : KindRule("rbac.authorization.k8s.io", "ClusterRoleBinding")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5316", "A ClusterRoleBinding names the namespace of a ServiceAccount", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (context.Set.IsChangedByOverlay(resource))
        {
            return;
        }

        foreach (var subject in resource.Node.Mappings("subjects"))
        {
            var @namespace = subject.String("namespace");
            if (subject.String("kind") is { IsKnown: true, Value: "ServiceAccount" } kind
                && (@namespace.IsAbsent || @namespace is { IsKnown: true, Value.Length: 0 }))
            {
                context.Report(kind.Span, $"{resource}: the ServiceAccount '{subject.String("name").Or("")}' needs its 'namespace'");
            }
        }
    }
}
