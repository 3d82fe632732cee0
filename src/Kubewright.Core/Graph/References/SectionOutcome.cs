using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph.References;

/// <summary>What became of a part of the target that a reference needs.</summary>
/// <param name="Section">The part.</param>
/// <param name="IsAbsent">Whether the target provably lacks it.</param>
/// <param name="Span">Where the target has it; null where it does not, or where that is not known.</param>
/// <param name="Existing">What the target has instead, where it lacks the part.</param>
/// <param name="Target">The definition that was looked at.</param>
public sealed record SectionOutcome(ReferencedSection Section, bool IsAbsent, SourceSpan? Span, ImmutableArray<string> Existing, Definition? Target);
