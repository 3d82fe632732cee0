using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>A dependency that a Chart.yaml names.</summary>
internal sealed record ChartDependency(
    string Name, string Version, string Repository, string Condition, IReadOnlyList<string> Tags, IReadOnlyList<GoValue> ImportValues, string Alias,
        SourceSpan? Span)
{
    /// <summary>The name under which the parent knows it.</summary>
    public string EffectiveName => Alias.Length > 0 ? Alias : Name;

    public bool IsEnabled { get; set; } = true;
}
