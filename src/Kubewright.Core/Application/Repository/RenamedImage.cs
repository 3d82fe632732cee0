using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>An image that a kustomization gives another name.</summary>
/// <param name="Name">The name in the manifests.</param>
/// <param name="NewName">The name that is deployed.</param>
/// <param name="Place">Where the new name is written.</param>
internal sealed record RenamedImage(string Name, string NewName, SourceSpan Place);
