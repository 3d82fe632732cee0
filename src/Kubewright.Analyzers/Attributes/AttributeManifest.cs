using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes;

/// <summary>The objects that a class describes, as a manifest: a List in JSON.</summary>
/// <param name="Text">The manifest.</param>
/// <param name="Origins">Which attributes and arguments its objects and values come from.</param>
internal sealed record AttributeManifest(string Text, ImmutableArray<TracedSpan> Origins);
