using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Environments;

/// <summary>
/// A field that kustomize still reads and replaces by another one (kustomize api/types/kustomization.go CheckDeprecatedFields, 'kustomize edit
/// fix').
/// </summary>
internal sealed class KW5407_KustomizationFieldDeprecated : Rule<Kustomization>
{
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["bases"] = "resources",
        ["imageTags"] = "images",
        ["patchesStrategicMerge"] = "patches",
        ["patchesJson6902"] = "patches",
        ["commonLabels"] = "labels",
        ["vars"] = "replacements",
        ["helmChartInflationGenerator"] = "helmCharts",
    };

    public override RuleDescriptor Descriptor { get; } = new("KW5407", "A kustomization has no field that another one replaces", Severity.Info);

    protected override void Check(Kustomization subject, RuleContext context)
    {
        foreach (var entry in subject.Node.Entries)
        {
            if (Successors.TryGetValue(entry.Name, out var successor) && !entry.Value.IsNull())
            {
                // What is listed by the older name is read as if it were listed by the newer one.
                var isSame = entry.Name is "bases" or "imageTags" && subject.Node.Find(successor) is null;
                Report(entry, successor, isSame ? Fix.ChangeText(entry.Key, successor, FixSafety.Safe) : null, context);
            }
        }

        foreach (var generator in subject.Node.Mappings("configMapGenerator").Concat(subject.Node.Mappings("secretGenerator")))
        {
            if (generator.Find("env") is { } env && !env.Value.IsNull())
            {
                Report(env, "envs", null, context);
            }
        }
    }

    private static void Report(YamlEntry entry, string successor, Fix? fix, RuleContext context) =>
        context.Report(entry.Key.Span, $"'{entry.Name}' of kustomizations is deprecated; write '{successor}'", fix: fix);
}
