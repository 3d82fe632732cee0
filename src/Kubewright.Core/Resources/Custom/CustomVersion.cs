namespace Kubewright.Core.Resources.Custom;

/// <summary>A version of a kind that a CustomResourceDefinition defines.</summary>
/// <param name="Name">The version.</param>
/// <param name="IsServed">Whether the server takes objects of it.</param>
/// <param name="Schema">What its objects are; null where anything is taken.</param>
public sealed record CustomVersion(string Name, bool IsServed, StructuralSchema? Schema);
