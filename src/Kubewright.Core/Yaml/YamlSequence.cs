using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A sequence.</summary>
public sealed class YamlSequence : YamlNode
{
    private ImmutableArray<YamlMapping> _mappings;

    public YamlSequence(SourceSpan span, string? tag, ImmutableArray<YamlNode> items)
        : base(span, tag) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }

    /// <summary>
    /// The items that are mappings, an empty one for each null, which is how Kubernetes decodes it; made once, for many rules walk through them.
    /// </summary>
    internal ImmutableArray<YamlMapping> Mappings
    {
        get
        {
            if (_mappings.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _mappings, ReadMappings());
            }

            return _mappings;
        }
    }

    private ImmutableArray<YamlMapping> ReadMappings()
    {
        var mappings = ImmutableArray.CreateBuilder<YamlMapping>(Items.Length);
        foreach (var item in Items)
        {
            if (item is YamlMapping child)
            {
                mappings.Add(child);
            }
            else if (item is YamlScalar { Type: YamlScalarType.Null, IsPlaceholder: false })
            {
                mappings.Add(new YamlMapping(item.Span, null, []));
            }
        }

        return mappings.Count == Items.Length ? mappings.MoveToImmutable() : mappings.ToImmutable();
    }
}
