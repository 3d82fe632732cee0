using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A container that may not run as root runs as root. The API server takes it; the kubelet does not start the container
/// (pkg/kubelet/kuberuntime/security_context_others.go verifyRunAsNonRoot). What a container says counts before what its pod says
/// (pkg/securitycontext/util.go DetermineEffectiveSecurityContext).
/// </summary>
internal sealed class KW5260_RootForbidden() : ApiObjectRule("core.v1.Container")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5260", "A container with runAsNonRoot does not run as the user 0", Severity.Warning);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var own = item.Node.Mapping("securityContext");
        var pod = item.Outer?.Node.Mapping("securityContext");
        var user = own.Integer("runAsUser") is { IsAbsent: false } ownUser ? ownUser : pod.Integer("runAsUser");
        var nonRoot = own.Boolean("runAsNonRoot") is { IsAbsent: false } ownNonRoot ? ownNonRoot : pod.Boolean("runAsNonRoot");
        if (user is { IsKnown: true, Value: 0 } && nonRoot is { IsKnown: true, Value: true })
        {
            context.Report(
                user.Span,
                $"{resource}: {item.Place} has 'runAsUser: 0' and 'runAsNonRoot: true', so the kubelet does not start it",
                related: [new RelatedPlace(nonRoot.KeySpan, "'runAsNonRoot: true'")]);
        }
    }
}
