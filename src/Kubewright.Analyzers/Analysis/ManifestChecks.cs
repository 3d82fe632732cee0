using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>The checks of a compilation's manifests: one for each version of Kubernetes that they are for.</summary>
internal sealed class ManifestChecks
{
    private readonly ImmutableArray<(KubernetesVersion Version, ManifestCheck Check)> _checks;

    private ManifestChecks(ImmutableArray<(KubernetesVersion Version, ManifestCheck Check)> checks) => _checks = checks;

    /// <summary>The graph of the newest version: what leads where is the same in all of them.</summary>
    public ManifestGraph Graph => Newest.Graph;

    private ManifestCheck Newest => _checks[_checks.Length - 1].Check;

    public static ManifestChecks Of(ImmutableArray<ManifestInput> inputs, KubewrightOptions options) =>
        new([.. options.Versions.Select(version => (version, ManifestCheck.Of(inputs, options.Check with { KubernetesVersion = version })))]);

    /// <summary>The findings that are in one manifest, in the order of its text.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whoever asks next gets the findings all the same.</exception>
    public ImmutableArray<Finding> FindingsIn(ManifestInput input, ImmutableArray<ApplicationFacts> applications, CancellationToken cancellationToken) =>
        Merge(check => check.FindingsIn(input, applications, cancellationToken));

    /// <summary>The findings about the applications in a file that is not a manifest.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whoever asks next gets the findings all the same.</exception>
    public ImmutableArray<Finding> FindingsIn(SourceFile file, ImmutableArray<ApplicationFacts> applications, CancellationToken cancellationToken) =>
        Merge(check => check.FindingsIn(file, applications, cancellationToken));

    /// <summary>The other definitions of an object, in other files of its set.</summary>
    public IEnumerable<Resource> SameAs(Resource resource) => Newest.SameAs(resource);

    private ImmutableArray<Finding> Merge(Func<ManifestCheck, ImmutableArray<Finding>> findings) => _checks.Length == 1
        ? findings(Newest)
        : [.. VersionFindings.Merge([.. _checks.Select(one => (one.Version, findings(one.Check)))]).OrderBy(finding => finding.Span.Start)];
}
