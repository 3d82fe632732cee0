namespace Kubewright.Core.Yaml;

/// <summary>How many nodes a node amounts to with its aliases followed, and how deep it is.</summary>
internal readonly record struct NodeSize(long Nodes, int Height);
