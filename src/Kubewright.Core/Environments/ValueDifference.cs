using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>A value that differs.</summary>
/// <param name="Path">The fields that lead to it, with dots; <c>[name]</c> or <c>[0]</c> for an item of a list.</param>
/// <param name="First">The value in the first environment; null where it has none.</param>
/// <param name="Second">The value in the second environment; null where it has none.</param>
public sealed record ValueDifference(string Path, YamlNode? First, YamlNode? Second);
