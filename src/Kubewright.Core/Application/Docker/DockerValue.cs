using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>A value of a Dockerfile after its variables are replaced.</summary>
/// <param name="Text">The text; null where it depends on a build argument without a default, hence unknown.</param>
/// <param name="Span">The instruction that gives it; null where the project gives it, not a Dockerfile.</param>
public readonly record struct DockerValue(string? Text, SourceSpan? Span);
