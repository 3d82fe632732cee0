namespace Kubewright.Core.Environments.Kustomize.Trees;

internal enum TreeKind
{
    Scalar,
    Mapping,
    Sequence,
}
