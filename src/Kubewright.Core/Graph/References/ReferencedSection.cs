using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>A part of the target that a reference needs: a key, a port, a listener.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its name or, of a port, its number.</param>
/// <param name="Node">Where it is written; null where it is meant because nothing is.</param>
public sealed record ReferencedSection(SectionKind Kind, IntOrString Value, YamlScalar? Node)
{
    /// <summary>Where it is written; the name of the target where nothing is.</summary>
    public SourceSpan SpanIn(Reference reference) => Node?.Span ?? reference.Span;
}
