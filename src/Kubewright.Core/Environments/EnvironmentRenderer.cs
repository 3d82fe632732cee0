using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Environments.Kustomize;

namespace Kubewright.Core.Environments;

/// <summary>Renders what makes the objects of an environment.</summary>
public static class EnvironmentRenderer
{
    /// <param name="files">The repository's files.</param>
    /// <param name="environment">A kustomization or a chart; a chart is released under the name and into the namespace that Helm takes by itself.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Rendering Render(IEnvironmentFiles files, Environment environment, CancellationToken cancellationToken = default)
    {
        if (environment.Kind != EnvironmentKind.Chart)
        {
            return KustomizeRenderer.Render(files, environment.Directory, cancellationToken);
        }

        var values = ReleaseValues.None with { Files = [.. environment.Files.Select(files.FindText).Where(file => file is not null).Select(file => file!)] };
        return HelmRenderer.Render(files, environment.Directory, new ChartRelease { Values = values }, cancellationToken).Rendering;
    }
}
