using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>Something wrong with a document as YAML.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What was expected and what was found, one line, without a full stop.</param>
/// <param name="Related">The other place it is about, such as the first of two equal keys.</param>
public sealed record YamlProblem(YamlProblemKind Kind, SourceSpan Span, string Message, SourceSpan? Related = null);
