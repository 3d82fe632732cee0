using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Input;

/// <summary>The manifests that a command works on.</summary>
internal sealed class LoadedManifests
{
    private readonly Lazy<DeployedEnvironments> _deployed;
    private readonly Lazy<ManifestGraph> _graph;

    public LoadedManifests(ImmutableArray<LoadedFile> files, bool isWhole, Repositories repositories)
    {
        Files = files;
        IsWhole = isWhole;
        Repositories = repositories;
        Inputs = [.. files.Select(file => new ManifestInput(file.Manifest))];
        _deployed = new Lazy<DeployedEnvironments>(() => repositories.Environments(Inputs));
        _graph = new Lazy<ManifestGraph>(() => ManifestGraph.Create(Inputs, deployed: Deployed));
    }

    /// <summary>What could be read, in the order of the command line.</summary>
    public ImmutableArray<LoadedFile> Files { get; }

    /// <summary>Whether everything that the command line names could be read.</summary>
    public bool IsWhole { get; }

    /// <summary>Where what their environments need besides them is read.</summary>
    public Repositories Repositories { get; }

    /// <summary>A sentence for each path and file that was not read, and why.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The files as one set, in their order.</summary>
    public ImmutableArray<ManifestInput> Inputs { get; }

    /// <summary>What the files deploy.</summary>
    public DeployedEnvironments Deployed => _deployed.Value;

    /// <summary>The files with what links them, without anything assumed of the cluster.</summary>
    public ManifestGraph Graph => _graph.Value;

    /// <summary>What of a file may not be shown.</summary>
    public SecretText SecretsOf(SourceFile file) => Graph.SecretsOf(file) ?? SecretText.None;
}
