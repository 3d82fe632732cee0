using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes;

/// <summary>The objects that a class describes, as a manifest: a List in JSON.</summary>
/// <param name="Text">The manifest.</param>
/// <param name="Origins">Which arguments its values come from, in the order of the text.</param>
internal sealed record AttributeManifest(string Text, ImmutableArray<TracedSpan> Origins);
