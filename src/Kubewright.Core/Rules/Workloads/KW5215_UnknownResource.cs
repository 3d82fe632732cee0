using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A container asks for a resource that there is not: without a domain before it, a name is one of Kubernetes' own
/// (pkg/apis/core/validation/validation.go validateContainerResourceName).
/// </summary>
internal sealed class KW5215_UnknownResource : WorkloadRule
{
    private static readonly string[] Known = ["cpu", "memory", "ephemeral-storage"];
    private static readonly string[] Lists = ["requests", "limits"];

    // What people call them elsewhere. A gpu is near to a cpu by its letters alone, so cpu is never guessed by nearness.
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mem"] = "memory",
        ["ram"] = "memory",
        ["cpu"] = "cpu",
        ["cpus"] = "cpu",
        ["storage"] = "ephemeral-storage",
        ["disk"] = "ephemeral-storage",
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5215", "A container asks for resources that Kubernetes knows", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var amount in Lists.SelectMany(list => ResourceAmount.ReadAll(container, list)))
            {
                if (Known.Contains(amount.Name) || amount.Name.StartsWith("hugepages-", StringComparison.Ordinal))
                {
                    continue;
                }

                if (amount.Name.IndexOf('/') >= 0)
                {
                    CheckDevice(workload, container, amount, context);
                    continue;
                }

                var meant = OtherWords.TryGetValue(amount.Name, out var word) ? word : NearestName.Find(Known.Skip(1), amount.Name);
                context.Report(
                    amount.Entry.Key.Span,
                    $"{workload}: {container} has {amount.List} of '{amount.Name}', which is not a resource; "
                        + (meant is null ? "cpu, memory and ephemeral-storage are, and names with a domain such as nvidia.com/gpu"
                            : $"did you mean '{meant}'?"),
                    fix: meant is null ? null : Fix.ChangeSpelling(amount.Entry.Key, meant, Known));
            }
        }
    }

    // Kubernetes' own names are not checked further; 'requests.' begins the name of a quota.
    private static void CheckDevice(Workload workload, Container container, ResourceAmount amount, RuleContext context)
    {
        var why = DnsName.WhyNotQualified(amount.Name)
            ?? (amount.Name.StartsWith("requests.", StringComparison.Ordinal) && amount.Name.IndexOf("kubernetes.io/", StringComparison.Ordinal) < 0
                ? "begins with 'requests.', which only quotas do" : null);
        if (why is not null)
        {
            context.Report(amount.Entry.Key.Span, $"{workload}: {container} has {amount.List} of '{FoundValue.Shorten(amount.Name)}', which {why}");
        }
    }
}
