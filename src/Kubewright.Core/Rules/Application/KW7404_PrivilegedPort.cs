using Kubewright.Core.Application;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An application that listens below 1024 as a user other than root. Linux keeps those ports to root unless the container's runtime opens them
/// (net.ipv4.ip_unprivileged_port_start), as containerd does from 2.0 on.
/// </summary>
internal sealed class KW7404_PrivilegedPort : Rule<ApplicationFacts>
{
    private const int FirstFreePort = 1024;

    public override RuleDescriptor Descriptor { get; } = new("KW7404", "An application without root's rights listens on a port from 1024 on", Severity.Info);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var told = new HashSet<(SourceSpan, int)>();
        foreach (var placement in context.Placements)
        {
            if (ContainerUser.Of(placement) is not { IsRoot: false } user || MayListenAnywhere(placement))
            {
                continue;
            }

            foreach (var endpoint in placement.Running.Listening.Endpoints.Where(endpoint => endpoint.Port is > 0 and < FirstFreePort))
            {
                var place = endpoint.Place ?? user.Place;
                if (told.Add((place, endpoint.Port)))
                {
                    context.Report(
                        place,
                        $"{application} listens on {endpoint.Port} as user {user.Name} ({user.Evidence}): where the container's runtime keeps ports "
                            + $"below {FirstFreePort} to root, it does not start",
                        related: [new RelatedPlace(user.Place, "The user that it runs as")]);
                }
            }
        }
    }

    private static bool MayListenAnywhere(PlacedApplication placement) =>
        ContainerUser.SecurityContextWith(placement, "capabilities").Mapping("capabilities")?["add"] is YamlSequence added
            && added.Items.OfType<YamlScalar>().Any(capability => capability.Value is "NET_BIND_SERVICE" or "CAP_NET_BIND_SERVICE" or "ALL")
        || placement.Workload.Template.Spec.Mapping("securityContext")?["sysctls"] is YamlSequence { Items.Length: > 0 }
        || placement.Running.Application.Image?.File?.Text.Contains("setcap") == true;
}
