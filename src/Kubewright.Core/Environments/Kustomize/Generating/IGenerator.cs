using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Generating;

/// <summary>Makes objects.</summary>
internal interface IGenerator
{
    /// <summary>kustomize's name for it.</summary>
    string Name { get; }

    /// <exception cref="RefusedException">kustomize refuses it.</exception>
    IReadOnlyList<TreeResource> Generate();
}
