using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The name of an environment variable is of printable ASCII without '=' (apimachinery/pkg/util/validation IsRelaxedEnvVarName, the rule since
/// Kubernetes 1.32).
/// </summary>
internal sealed class KW5210_EnvNameInvalid : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5210", "The name of an environment variable is printable ASCII without '='", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var from in container.Node.Mappings("envFrom"))
            {
                if (from.String("prefix") is { IsKnown: true } prefix && prefix.Value.Any(IsForbidden))
                {
                    context.Report(
                        prefix.Span,
                        $"{workload}: {container} has an 'envFrom' with the prefix '{FoundValue.Shorten(prefix.Value)}', which holds {Words(prefix.Value.First(IsForbidden))}");
                }
            }

            foreach (var variable in container.Node.Mappings("env"))
            {
                if (variable.String("name") is { IsKnown: true } name && name.Value.Any(IsForbidden))
                {
                    var hint = name.Value.IndexOf('=') >= 0 ? "; write the part behind '=' as its 'value'" : "";
                    context.Report(
                        name.Span,
                        $"{workload}: {container} has a variable '{FoundValue.Shorten(name.Value)}', whose name holds {Words(name.Value.First(IsForbidden))}{hint}");
                }
            }
        }
    }

    private static bool IsForbidden(char character) => character is < ' ' or > '~' or '=';

    private static string Words(char character) => character > ' ' ? $"'{character}'" : "a control character";
}
