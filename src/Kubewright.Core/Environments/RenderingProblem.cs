using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>Why something cannot be rendered.</summary>
/// <param name="Message">What is wrong, one line without a full stop.</param>
/// <param name="Span">Where it must be changed; null where no file can be named, such as a directory without a kustomization.</param>
/// <param name="IsUnknowable">
/// Whether the tool itself would render it but needs what is not here: the network, a plugin, a container, a file outside of the root. The environment is
/// then partial; otherwise the tool refuses it too.
/// </param>
public sealed record RenderingProblem(string Message, SourceSpan? Span, bool IsUnknowable = false);
