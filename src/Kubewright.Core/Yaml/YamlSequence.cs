using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A sequence.</summary>
public sealed class YamlSequence : YamlNode
{
    public YamlSequence(SourceSpan span, string? tag, ImmutableArray<YamlNode> items)
        : base(span, tag) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }
}
