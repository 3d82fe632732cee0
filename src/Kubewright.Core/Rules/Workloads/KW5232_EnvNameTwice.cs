using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Two variables of a container have one name: the API server accepts it with a warning, the later value hides the earlier one, and
/// `kubectl apply`, which merges the list by name, may drop one (pkg/api/pod/warnings.go). A later value that is built on the earlier one
/// (`$(PATH):/opt`) is meant.
/// </summary>
internal sealed class KW5232_EnvNameTwice : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5232", "The environment variables of a container have different names", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            var first = new Dictionary<string, YamlMapping>(StringComparer.Ordinal);
            foreach (var variable in container.Node.Mappings("env"))
            {
                if (variable.String("name") is not { IsKnown: true, Value: { Length: > 0 } name } field)
                {
                    continue;
                }

                if (!first.TryGetValue(name, out var earlier))
                {
                    first.Add(name, variable);
                }
                else if (!MayBuildOn(variable, name))
                {
                    context.Report(
                        field.Span,
                        $"{workload}: {container} sets the variable '{name}' twice; this value hides the one on "
                            + $"line {earlier.String("name").Span.StartPosition.Line + 1}",
                        IsSameValue(variable, earlier) ? Severity.Info : null,
                        [new RelatedPlace(earlier.String("name").Span, $"'{name}' is set here first")]);
                }
            }
        }
    }

    private static bool MayBuildOn(YamlMapping variable, string name) =>
        variable["value"] is YamlScalar { Value: { } value } && value.IndexOf($"$({name})", StringComparison.Ordinal) >= 0;

    private static bool IsSameValue(YamlMapping left, YamlMapping right) =>
        left["valueFrom"] is null && right["valueFrom"] is null
        && left["value"] is YamlScalar one && right["value"] is YamlScalar other && one.Value == other.Value;
}
