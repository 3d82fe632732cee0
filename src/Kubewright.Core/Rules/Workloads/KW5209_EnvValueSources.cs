using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// An environment variable has a value or takes it from one place (pkg/apis/core/validation/validation.go validateEnvVarValueFrom,
/// ValidateEnvFrom).
/// </summary>
internal sealed class KW5209_EnvValueSources : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5209", "An environment variable has one source of its value", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var variable in container.Node.Mappings("env"))
            {
                CheckVariable(workload, container, variable, context);
            }

            foreach (var from in container.Node.Mappings("envFrom"))
            {
                CheckEnvFrom(workload, container, from, context);
            }
        }
    }

    private static void CheckVariable(Workload workload, Container container, YamlMapping variable, RuleContext context)
    {
        if (variable.Find("valueFrom") is not { Value: YamlMapping from } entry)
        {
            return;
        }

        var name = variable.String("name").Or("");
        var sources = from.Entries.Where(source => !source.IsOverridden && !source.Value.IsNull()).ToList();
        if (sources.Count == 0)
        {
            context.Report(
                entry.Key.Span,
                $"{workload}: {container} takes the variable '{name}' from nowhere; 'valueFrom' needs one of configMapKeyRef, secretKeyRef, fieldRef and resourceFieldRef");
        }
        else if (variable.String("value") is { IsKnown: true, Value.Length: > 0 } value)
        {
            context.Report(
                entry.Key.Span,
                $"{workload}: {container} gives the variable '{name}' both 'value' and 'valueFrom'",
                related: [new RelatedPlace(value.KeySpan, "its value")]);
        }
        else if (sources.Count > 1)
        {
            context.Report(
                sources[1].Key.Span,
                $"{workload}: {container} takes the variable '{name}' from several places, {string.Join(" and ", sources.Select(source => $"'{source.Name}'"))}");
        }
    }

    private static void CheckEnvFrom(Workload workload, Container container, YamlMapping from, RuleContext context)
    {
        var sources = from.Entries.Where(entry => entry is { IsOverridden: false, Name: not "prefix" } && !entry.Value.IsNull()).ToList();
        if (sources.Count == 0 && (from.Span.Length > 0 || !from.Entries.IsEmpty))
        {
            context.Report(from.Entries.IsEmpty ? from.Span : from.HeadSpan, $"{workload}: {container} has an 'envFrom' without 'configMapRef' or 'secretRef'");
        }
        else if (sources.Count > 1)
        {
            context.Report(
                sources[1].Key.Span,
                $"{workload}: {container} has an 'envFrom' with several sources, {string.Join(" and ", sources.Select(source => $"'{source.Name}'"))}; write an item for each");
        }
    }
}
