using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>Changes the objects of a kustomization.</summary>
internal interface ITransformer
{
    /// <summary>kustomize's name for it.</summary>
    string Name { get; }

    /// <exception cref="RefusedException">kustomize refuses it.</exception>
    void Transform(ResourceList resources);
}
