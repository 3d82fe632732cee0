using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// <c>runAsNonRoot</c> over an image that runs as root, or as a user of whom only the name is known: the kubelet does not start the container
/// (pkg/kubelet/kuberuntime/security_context_others.go, verifyRunAsNonRoot).
/// </summary>
internal sealed class KW7403_ImageRunsAsRoot : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7403", "An image that must not run as root names another user by number", Severity.Error);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        foreach (var placement in context.Placements)
        {
            var demand = ContainerUser.SecurityContextWith(placement, "runAsNonRoot").Boolean("runAsNonRoot");
            if (demand is not { IsKnown: true, Value: true } || ContainerUser.Of(placement) is not { IsOfManifest: false } user)
            {
                continue;
            }

            ImmutableArray<RelatedPlace> related = [new RelatedPlace(user.Place, "The user of the image")];
            if (user.IsRoot)
            {
                context.Report(
                    demand.Span,
                    $"{placement.Workload} demands a user other than root, but the image of {application} runs as root ({user.Evidence}), so the container "
                        + "does not start",
                    related: related,
                    resource: placement.Workload);
            }
            else if (!user.IsNumber)
            {
                context.Report(
                    demand.Span,
                    $"{placement.Workload} demands a user other than root, but the image of {application} names its user '{user.Name}' ({user.Evidence}), "
                        + "which Kubernetes "
                        + "cannot tell from root: write 'USER $APP_UID' there, or runAsUser here",
                    related: related,
                    resource: placement.Workload);
            }
        }
    }
}
