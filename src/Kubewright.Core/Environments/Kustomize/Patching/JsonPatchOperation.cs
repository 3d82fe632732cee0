using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>One operation of a JSON patch (RFC 6902).</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Path">Where, as it is written.</param>
/// <param name="From">Where from; null where it is absent.</param>
/// <param name="Value">The value; null where it is absent.</param>
/// <param name="Span">Where the operation is written.</param>
internal sealed record JsonPatchOperation(string Operation, string Path, string? From, TreeNode? Value, SourceSpan Span);
