using System.Collections.Immutable;

namespace Kubewright.Core.Yaml;

/// <summary>A mapping or sequence that is still being read. Offsets count from the document's start.</summary>
internal sealed class CollectionFrame(bool isMapping, bool isFlow, int start, string? tag, string? anchor)
{
    /// <summary>The start of a pair in a flow sequence (<c>[a: b]</c>), which has no bracket of its own.</summary>
    public const int StartsWithFirstNode = -1;

    private readonly ImmutableArray<YamlNode>.Builder _nodes = ImmutableArray.CreateBuilder<YamlNode>();

    public bool IsMapping => isMapping;

    public bool IsFlow => isFlow;

    public bool IsPair { get; } = start == StartsWithFirstNode;

    public string? Tag => tag;

    public string? Anchor => anchor;

    public int Start { get; private set; } = start;

    /// <summary>Where the last node in it ends, as written.</summary>
    public int LastEnd { get; private set; } = start;

    public long Nodes { get; private set; }

    public int Height { get; private set; }

    public bool IsEmpty => _nodes.Count == 0;

    public bool ExpectsKey => isMapping && (_nodes.Count & 1) == 0;

    public bool ExpectsMergeValue => isMapping && (_nodes.Count & 1) == 1 && MappingBuilder.IsMergeKey((YamlScalar)_nodes[_nodes.Count - 1]);

    /// <summary>Keys and values in turn.</summary>
    public ImmutableArray<YamlNode>.Builder KeysAndValues => _nodes;

    public ImmutableArray<YamlNode> ToItems() => _nodes.ToImmutable();

    /// <summary>Adds a node that is written at a place; answers what is wrong with it as a key, null where nothing is.</summary>
    public string? Add(YamlNode node, NodeSize size, int nodeStart, int nodeEnd)
    {
        var expectsKey = ExpectsKey;
        _nodes.Add(node);
        Start = Start < 0 ? nodeStart : Start;
        LastEnd = Math.Max(LastEnd, nodeEnd);
        Nodes += size.Nodes;
        Height = Math.Max(Height, size.Height);
        return !expectsKey ? null : node switch
        {
            YamlScalar { Type: YamlScalarType.Null } => "a key cannot be null",
            YamlScalar => null,
            _ => "a key must be a text: check the brackets, or put a value that begins with '{' or '[' in quotes",
        };
    }
}
