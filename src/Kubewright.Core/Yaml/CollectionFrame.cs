using System.Collections.Immutable;

namespace Kubewright.Core.Yaml;

/// <summary>A mapping or sequence that is still being read.</summary>
internal sealed class CollectionFrame(bool isMapping, bool isFlow, int start, string? tag, string? anchor)
{
    private readonly ImmutableArray<YamlNode>.Builder _nodes = ImmutableArray.CreateBuilder<YamlNode>();

    public bool IsMapping => isMapping;

    public bool IsFlow => isFlow;

    /// <summary>Where it begins, counted from the document's start.</summary>
    public int Start { get; } = start;

    public string? Tag => tag;

    public string? Anchor => anchor;

    /// <summary>Where the last node in it ends, as written, counted from the document's start.</summary>
    public int LastEnd { get; private set; } = start;

    public long Nodes { get; private set; }

    public int Height { get; private set; }

    public bool ExpectsKey => isMapping && (_nodes.Count & 1) == 0;

    /// <summary>Keys and values in turn.</summary>
    public ImmutableArray<YamlNode>.Builder KeysAndValues => _nodes;

    public ImmutableArray<YamlNode> ToItems() => _nodes.ToImmutable();

    /// <summary>Adds a node; answers what is wrong with it as a key, null where nothing is.</summary>
    public string? Add(YamlNode node, NodeSize size, int end)
    {
        var expectsKey = ExpectsKey;
        _nodes.Add(node);
        LastEnd = Math.Max(LastEnd, end);
        Nodes += size.Nodes;
        Height = Math.Max(Height, size.Height);
        return !expectsKey ? null : node switch
        {
            YamlScalar { Type: YamlScalarType.Null } => "a key cannot be null",
            YamlScalar => null,
            _ => "a key must be a scalar, a mapping or sequence was found",
        };
    }
}
