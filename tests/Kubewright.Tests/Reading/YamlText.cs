using Kubewright.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright.Tests.Reading;

/// <summary>Reads YAML with YamlDotNet's parser into the library's tree, scalars resolved as Kubernetes resolves them.</summary>
internal sealed class YamlText
{
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, Node> _anchors = [];

    private YamlText(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The plain scalars of the text, keys included.</summary>
    public List<string> PlainScalars { get; } = [];

    /// <summary>The documents of a text, without empty ones.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static List<Node> Read(string text) => new YamlText(text).ReadDocuments();

    /// <summary>The only document of a text, and its plain scalars.</summary>
    public static (Node Root, List<string> PlainScalars) ReadOne(string text)
    {
        var reader = new YamlText(text);
        return (Assert.Single(reader.ReadDocuments()), reader.PlainScalars);
    }

    private List<Node> ReadDocuments()
    {
        var documents = new List<Node>();
        _ = _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _ = _parser.Consume<DocumentStart>();
            var root = ReadNode();
            if (root is not ScalarNode { Kind: ScalarKind.Null })
            {
                documents.Add(root);
            }

            _ = _parser.Consume<DocumentEnd>();
            _anchors.Clear();
        }

        return documents;
    }

    private Node ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var target)
                ? target.Clone()
                : throw new AnchorNotFoundException("No anchor " + alias.Value + " is before its alias.");
        }

        var anchor = ((NodeEvent)_parser.Current!).Anchor;
        Node node = _parser.Current switch
        {
            MappingStart => ReadMapping(),
            SequenceStart => ReadSequence(),
            _ => ReadScalar(),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private ScalarNode ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        if (scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty)
        {
            PlainScalars.Add(scalar.Value);
            return ScalarResolver.ResolveAsKubernetes(scalar.Value);
        }

        return ScalarNode.FromText(scalar.Value);
    }

    private SequenceNode ReadSequence()
    {
        _ = _parser.Consume<SequenceStart>();
        var sequence = new SequenceNode();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            sequence.Add(ReadNode());
        }

        return sequence;
    }

    // Keys become strings, as JSON wants them; of duplicates the last counts; merged entries come where nothing else says otherwise.
    private MappingNode ReadMapping()
    {
        _ = _parser.Consume<MappingStart>();
        var mapping = new MappingNode();
        var merged = new List<Node>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var isMerge = _parser.Current is Scalar { Style: ScalarStyle.Plain, Value: "<<" };
            var key = ReadNode();
            var value = ReadNode();
            if (isMerge)
            {
                merged.AddRange(value is SequenceNode several ? several : [value]);
            }
            else
            {
                mapping[key is ScalarNode text ? text.Value : throw new YamlException("A key is not a scalar.")] = value;
            }
        }

        foreach (var entry in merged.OfType<MappingNode>().SelectMany(each => each))
        {
            mapping[entry.Key] = mapping[entry.Key] ?? entry.Value;
        }

        return mapping;
    }
}
