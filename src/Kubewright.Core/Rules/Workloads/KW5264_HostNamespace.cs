using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A pod shares something with its node and at the same time has what excludes it (pkg/apis/core/validation/validation.go validateHostUsers,
/// validatePodSpecSecurityContext, ValidateHostSysctl, ValidateSecurityContext).
/// </summary>
internal sealed class KW5264_HostNamespace() : ApiObjectRule("core.v1.PodSpec")
{
    /// <summary>From this version on a feature gate may allow the node's network in a user namespace.</summary>
    private static readonly KubernetesVersion MayShareNetwork = new(1, 36);

    /// <summary>Before this version a feature gate makes the server drop <c>hostUsers</c> and <c>procMount</c>.</summary>
    private static readonly KubernetesVersion ReadsUsers = new(1, 33);

    private static readonly string[] Shared = ["hostNetwork", "hostPID", "hostIPC"];
    private static readonly string[] Containers = ["containers", "initContainers"];
    private static readonly string[] OfIpc = ["kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue."];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5264", "What a pod shares with its node goes together", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var spec = item.Node;
        var hostUsers = spec.Boolean("hostUsers");
        var readsUsers = context.Options.KubernetesVersion >= ReadsUsers;
        if (readsUsers && hostUsers is { IsKnown: true, Value: false })
        {
            foreach (var name in Shared)
            {
                if (IsTrue(spec.Boolean(name)))
                {
                    var isWarning = name == "hostNetwork" && context.Options.KubernetesVersion >= MayShareNetwork;
                    context.Report(
                        spec.Find(name)!.Key.Span,
                        $"{resource} has '{name}: true' and 'hostUsers: false'; users of its own exclude what the node shares",
                        isWarning ? Severity.Warning : null);
                }
            }
        }
        else if (readsUsers && !hostUsers.IsOpaque)
        {
            CheckProcMounts(resource, spec, context);
        }

        if (IsTrue(spec.Boolean("hostPID")) && IsTrue(spec.Boolean("shareProcessNamespace")))
        {
            context.Report(spec.Find("shareProcessNamespace")!.Key.Span,
                $"{resource} has 'hostPID: true' and 'shareProcessNamespace: true'; remove one of them");
        }

        CheckSysctls(resource, spec, context);
    }

    private static void CheckProcMounts(Resource resource, YamlMapping spec, RuleContext context)
    {
        foreach (var container in Containers.SelectMany(list => spec.Mappings(list)))
        {
            if (container.Mapping("securityContext").String("procMount") is { IsKnown: true, Value: "Unmasked" } mount)
            {
                context.Report(mount.Span,
                    $"{resource}: container '{container.String("name").Or("")}' has 'procMount: Unmasked', which needs 'hostUsers: false' in its pod");
            }
        }
    }

    private static void CheckSysctls(Resource resource, YamlMapping spec, RuleContext context)
    {
        foreach (var sysctl in spec.Mapping("securityContext").Mappings("sysctls"))
        {
            if (sysctl.String("name") is not { IsKnown: true } field)
            {
                continue;
            }

            var name = field.Value.Replace('/', '.');
            var shared = name.StartsWith("net.", StringComparison.Ordinal) ? "hostNetwork"
                : OfIpc.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "hostIPC"
                : null;
            if (shared is not null && IsTrue(spec.Boolean(shared)))
            {
                context.Report(field.Span, $"{resource} sets the sysctl '{field.Value}' and has '{shared}: true'; it would set it for the node");
            }
        }
    }

    private static bool IsTrue(Field<bool> field) => field is { IsKnown: true, Value: true };
}
