using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An object that a class describes and something else defines too.</summary>
/// <param name="Object">The object as messages call it: <c>Deployment 'orders'</c>.</param>
/// <param name="Span">What names it.</param>
/// <param name="Place">The other definition as messages call it: a file, or a class.</param>
/// <param name="Other">Where that one is written.</param>
internal sealed record DefinedElsewhere(string Object, SourceSpan Span, string Place, SourceSpan Other);
