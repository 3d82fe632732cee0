using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Values;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>How a chart is released: what <c>helm template</c> takes as options.</summary>
public sealed record ChartRelease
{
    /// <summary>The name of the release.</summary>
    public string Name { get; init; } = "release-name";

    /// <summary>The namespace into which it is released.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The values that are laid over the chart's own.</summary>
    public ReleaseValues Values { get; init; } = ReleaseValues.None;

    /// <summary>The version of the cluster, such as <c>1.30</c>; null for the one that Helm takes.</summary>
    public string? KubeVersion { get; init; }

    /// <summary>API versions that the cluster has besides the built-in ones.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>Whether the chart's crds/ are part of the output.</summary>
    public bool IncludeCrds { get; init; }

    /// <summary>Whether it is an upgrade, not an installation.</summary>
    public bool IsUpgrade { get; init; }
}
