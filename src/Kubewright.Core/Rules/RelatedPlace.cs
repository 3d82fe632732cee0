using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>Another place that a finding is about.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What is there, one short line.</param>
public readonly record struct RelatedPlace(SourceSpan Span, string Message);
