using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Builds the nodes of a manifest, each at the argument or attribute that says it. What is not given is not written.</summary>
/// <param name="text">The attributes.</param>
/// <param name="file">The file that their text is.</param>
internal sealed class NodeWriter(AttributeText text, SourceFile file)
{
    // What is being written: the fields of an object or the items of a list, and the attribute that it belongs to.
    private List<YamlEntry>? _fields;
    private List<YamlNode>? _items;
    private YamlScalar? _key;
    private SourceSpan _place = file.All with { Length = 0 };
    private ImmutableDictionary<string, YamlAddition> _additions = ImmutableDictionary<string, YamlAddition>.Empty;

    /// <summary>What was written.</summary>
    public YamlMapping? Root { get; private set; }

    /// <summary>An object: the root, or an item of a list.</summary>
    public void Object(Action write)
    {
        var (fields, items, key, additions) = (_fields, _items, _key, _additions);
        List<YamlEntry> own = [];
        (_fields, _items, _key, _additions) = (own, null, null, ImmutableDictionary<string, YamlAddition>.Empty);
        write();
        var node = new YamlMapping(_place, null, [.. own]) { Additions = _additions };
        (_fields, _items, _key, _additions) = (fields, items, key, additions);
        if (_fields is null && _items is null)
        {
            Root = node;
        }
        else
        {
            Add(node);
        }
    }

    /// <summary>The object that an attribute describes.</summary>
    public void Object(DescribedAttribute attribute, Action write) => At(attribute, () => Object(write));

    /// <summary>A field that is the object that an attribute describes.</summary>
    public void Object(string field, DescribedAttribute attribute, Action write) => At(attribute, () => Object(field, write));

    /// <summary>A field that is an object.</summary>
    public void Object(string field, Action write)
    {
        _key = Key(field, _place);
        Object(write);
    }

    /// <summary>A field that is a list; not written where it has no items.</summary>
    public void List<T>(string field, IReadOnlyCollection<T> items, Action<T> write) => List(field, items, write, _place);

    /// <summary>A field that is a list of texts; not written where it has none.</summary>
    public void Texts(string field, IReadOnlyCollection<DescribedValue> values)
    {
        if (values.Count > 0)
        {
            List(field, values, value => Add(Scalar(value)), SpanOf(values.First()));
        }
    }

    /// <summary>A field that maps texts to texts; not written where it has none.</summary>
    public void Map(string field, IReadOnlyCollection<(DescribedValue Key, DescribedValue Value)> pairs)
    {
        if (pairs.Count > 0)
        {
            Object(field, () => _fields!.AddRange(pairs.Select(pair => new YamlEntry(Scalar(pair.Key), Scalar(pair.Value)))));
        }
    }

    public void Field(string field, DescribedValue? value)
    {
        if (value is not null)
        {
            _fields!.Add(new YamlEntry(Key(field, SpanOf(value)), Scalar(value)));
        }
    }

    public void Field(string field, string value) => Field(field, DescribedValue.Unsaid(value));

    public void Flag(string field, bool value) => Field(field, value ? DescribedValue.UnsaidNumber("true") : null);

    /// <summary>Keeps what adds a field that the object has not.</summary>
    public void Offer(string field, YamlAddition? addition)
    {
        if (addition is not null)
        {
            _additions = _additions.SetItem(field, addition);
        }
    }

    /// <summary>An insertion into the code of the attributes.</summary>
    public TextEdit Insert(AttributeSyntax near, int position, string insertion) => new(text.Find(file, near.SyntaxTree, new(position, 0)), insertion);

    private void At(DescribedAttribute attribute, Action write)
    {
        var place = _place;
        _place = text.SpanOf(file, attribute);
        write();
        _place = place;
    }

    private void List<T>(string field, IReadOnlyCollection<T> items, Action<T> write, SourceSpan span)
    {
        if (items.Count == 0)
        {
            return;
        }

        var (fields, outer) = (_fields, _items);
        List<YamlNode> own = [];
        (_fields, _items) = (null, own);
        foreach (var item in items)
        {
            write(item);
        }

        (_fields, _items, _key) = (fields, outer, Key(field, span));
        Add(new YamlSequence(span, null, [.. own]));
    }

    private void Add(YamlNode node)
    {
        if (_items is not null)
        {
            _items.Add(node);
        }
        else
        {
            _fields!.Add(new YamlEntry(_key!, node));
            _key = null;
        }
    }

    private static YamlScalar Key(string field, SourceSpan span) => YamlScalar.Said(span, field, isText: true, YamlScalarStyle.Computed);

    private YamlScalar Scalar(DescribedValue value) => YamlScalar.Said(
        SpanOf(value), value.Text, !value.IsNumber, value.IsLiteral ? YamlScalarStyle.CSharp : YamlScalarStyle.Computed);

    private SourceSpan SpanOf(DescribedValue value) => value.Attribute is { } attribute ? text.SpanOf(file, attribute, value.Argument) : _place;
}
