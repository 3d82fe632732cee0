using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>How a workload replaces its pods: <c>strategy</c> of a Deployment, <c>updateStrategy</c> of the others.</summary>
internal static class Rollout
{
    public static YamlMapping? FindStrategy(Workload workload) =>
        workload.Spec.Mapping(workload.Kind == "Deployment" ? "strategy" : "updateStrategy");

    /// <summary>The numbers of a rolling update; null where there are none, or the strategy is another one, whose numbers nobody reads.</summary>
    public static YamlMapping? FindRollingUpdate(Workload workload)
    {
        var strategy = FindStrategy(workload);
        return strategy.String("type") is { IsKnown: true, Value: not ("" or "RollingUpdate") } ? null : strategy.Mapping("rollingUpdate");
    }

    /// <summary>Whether a number or percentage is written and is zero.</summary>
    public static bool IsZero(Field<IntOrString> field) =>
        field.IsKnown && (field.Value.Number == 0 || (ReadPercentage(field.Value.Text) is { } percentage && percentage == 0));

    /// <summary>The number before the '%'; null where the text is not a percentage (apimachinery/pkg/util/validation IsValidPercent).</summary>
    public static int? ReadPercentage(string? text) =>
        text is { Length: > 1 }
            && text[text.Length - 1] == '%'
            && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percentage)
            ? percentage
            : null;
}
