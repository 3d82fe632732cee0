using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>What adds a field that is missing.</summary>
/// <param name="Title">What it does, as an editor's menu shows it.</param>
/// <param name="Edit">The edit.</param>
public sealed record YamlAddition(string Title, TextEdit Edit);
