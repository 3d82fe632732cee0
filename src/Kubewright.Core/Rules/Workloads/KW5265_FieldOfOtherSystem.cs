using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A pod that says for which operating system it is has what only the other one has (pkg/apis/core/validation/validation.go validateLinux,
/// validateWindows).
/// </summary>
internal sealed class KW5265_FieldOfOtherSystem() : ApiObjectRule("core.v1.PodSpec")
{
    private static readonly string[] Containers = ["containers", "initContainers"];
    private static readonly string[] SharedWithNode = ["hostPID", "hostIPC"];
    private static readonly string[] OfLinuxPods = ["hostUsers", "shareProcessNamespace"];

    private static readonly string[] OfLinuxPodContexts =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup",
        "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy",
    ];

    private static readonly string[] OfLinuxContainers =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
        "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
    ];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5265", "A pod has what its operating system has", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var system = item.Node.Mapping("os").String("name").Or("");
        var contexts = Containers.SelectMany(list => item.Node.Mappings(list)).Select(container => container.Mapping("securityContext"));
        var refused = system switch
        {
            "windows" => SharedWithNode.Where(name => item.Node.Boolean(name).Or(false)).Concat(OfLinuxPods).Select(item.Node.Find)
                .Concat(Written(item.Node.Mapping("securityContext"), OfLinuxPodContexts))
                .Concat(contexts.SelectMany(one => Written(one, OfLinuxContainers))),
            "linux" => new[] { item.Node.Mapping("securityContext") }.Concat(contexts).SelectMany(one => Written(one, ["windowsOptions"])),
            _ => [],
        };
        foreach (var entry in refused)
        {
            if (entry is not null && !entry.Value.IsNull() && !(entry.Name == "sysctls" && entry.Value is YamlSequence { Items.IsEmpty: true }))
            {
                context.Report(entry.Key.Span,
                    $"{resource} is for {system} ('os.name') and cannot have '{entry.Name}', which only {(system == "windows" ? "linux" : "windows")} has");
            }
        }
    }

    private static IEnumerable<YamlEntry?> Written(YamlMapping? mapping, string[] names) => names.Select(name => mapping?.Find(name));
}
