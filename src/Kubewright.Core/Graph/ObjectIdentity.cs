namespace Kubewright.Core.Graph;

/// <summary>What makes two objects the same one: group, kind, namespace, name. The version does not count.</summary>
public readonly record struct ObjectIdentity(string Group, string Kind, string Namespace, string Name);
