using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>A name that is used, and what it leads to.</summary>
/// <param name="Kind">What kind of name.</param>
/// <param name="Source">Where it is used.</param>
/// <param name="Scalar">The scalar that is the name; null where the name is a part of a longer text, such as a URL.</param>
/// <param name="Targets">Where the name is given; several where it leads to several objects.</param>
internal sealed record Link(LinkKind Kind, SourceSpan Source, YamlScalar? Scalar, ImmutableArray<Declaration> Targets)
{
    public static Link Of(LinkKind kind, YamlNode source, IEnumerable<Declaration> targets) => new(kind, source.Span, source as YamlScalar, [.. targets]);
}

/// <summary>A place where a name is given.</summary>
/// <param name="Kind">What kind of name.</param>
/// <param name="Name">The name; for a port without one its number.</param>
/// <param name="Resource">The object that has it.</param>
internal readonly record struct Declaration(LinkKind Kind, YamlScalar Name, Resource Resource);
