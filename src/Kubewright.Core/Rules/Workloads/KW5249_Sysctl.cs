using System.Text.RegularExpressions;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The kernel parameters that a pod sets (pkg/apis/core/validation/validation.go validateSysctls).</summary>
internal sealed class KW5249_Sysctl() : ApiObjectRule("core.v1.PodSecurityContext")
{
    private const int Longest = 253;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5249", "A pod sets a sysctl by its name, and once", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sysctl in item.Node.Mappings("sysctls"))
        {
            if (sysctl.String("name") is not { IsKnown: true, Value: { Length: > 0 } name } field)
            {
                continue;
            }

            if (name.Length > Longest || !Regex.IsMatch(name, @"\A([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant))
            {
                context.Report(field.Span, $"{resource} sets the sysctl '{FoundValue.Shorten(name)}', which is no name of one; they are such as net.core.somaxconn");
            }
            else if (!names.Add(name))
            {
                context.Report(field.Span, $"{resource} sets the sysctl '{name}' twice");
            }
        }
    }
}
