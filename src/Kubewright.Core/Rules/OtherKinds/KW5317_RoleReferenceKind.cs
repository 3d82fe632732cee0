using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A binding binds a role to users, groups or ServiceAccounts (pkg/apis/rbac/validation/validation.go ValidateRoleBinding,
/// ValidateClusterRoleBinding, ValidateRoleBindingSubject).
/// </summary>
internal sealed class KW5317_RoleReferenceKind() : KindRule("rbac.authorization.k8s.io", "RoleBinding", "ClusterRoleBinding")
{
    private static readonly string[] Subjects = ["ServiceAccount", "User", "Group"];
    private static readonly string[] Groups = ["rbac.authorization.k8s.io"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5317", "A binding names a role, and subjects of the three kinds", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        string[] roles = resource.Kind == "RoleBinding" ? ["Role", "ClusterRole"] : ["ClusterRole"];
        Check(resource, resource.Node.Mapping("roleRef").String("kind"), "roleRef.kind", roles, context);
        Check(resource, resource.Node.Mapping("roleRef").String("apiGroup"), "roleRef.apiGroup", Groups, context);
        foreach (var subject in resource.Node.Mappings("subjects"))
        {
            var kind = subject.String("kind");
            var group = subject.String("apiGroup");
            Check(resource, kind, "the kind of a subject", Subjects, context);
            if (kind.Or("") is "User" or "Group")
            {
                Check(resource, group, $"the apiGroup of a {kind.Value}", Groups, context);
            }
            else if (kind.Or("") == "ServiceAccount" && group.Or("").Length > 0)
            {
                context.Report(group.Span,
                    $"{resource}: a ServiceAccount is of the core group, so that its 'apiGroup' is left out, not '{FoundValue.Shorten(group.Value)}'");
            }
        }
    }

    private static void Check(Resource resource, Field<string> kind, string what, string[] allowed, RuleContext context)
    {
        if (!kind.IsKnown || kind.Value.Length == 0 || allowed.Contains(kind.Value))
        {
            return;
        }

        var nearest = NearestName.Find(allowed, kind.Value);
        context.Report(
            kind.Span,
            $"{resource}: {what} cannot be '{FoundValue.Shorten(kind.Value)}', "
                + $"only {string.Join(", ", allowed)}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
            fix: nearest is null ? null : Fix.ChangeSpelling(kind.Entry!.Value, nearest, allowed));
    }
}
