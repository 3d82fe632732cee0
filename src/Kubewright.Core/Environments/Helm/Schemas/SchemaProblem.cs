using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>A value that does not meet its schema.</summary>
/// <param name="Path">The JSON pointer to it.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Value">The value.</param>
internal sealed record SchemaProblem(string Path, string Message, GoValue Value);
