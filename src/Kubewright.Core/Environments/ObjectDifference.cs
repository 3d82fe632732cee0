using System.Collections.Immutable;

namespace Kubewright.Core.Environments;

/// <summary>What differs between two environments in one object.</summary>
/// <param name="First">The object in the first environment; null where it has none.</param>
/// <param name="Second">The object in the second environment; null where it has none.</param>
/// <param name="Fields">The values that differ, in the order of the objects; empty where one has no such object.</param>
public sealed record ObjectDifference(RenderedObject? First, RenderedObject? Second, ImmutableArray<ValueDifference> Fields);
