using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>The fields in which objects name another object.</summary>
/// <param name="Target">The kind of the object that is named.</param>
/// <param name="Referrers">The fields that name it.</param>
internal sealed record NameReference(GroupKind Target, FieldSpecs Referrers);
