using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes JSON and keeps which argument each value comes from. What is not given is not written.</summary>
internal sealed class TracedJsonWriter
{
    private readonly StringBuilder _json = new();
    private readonly ImmutableArray<TracedSpan>.Builder _origins = ImmutableArray.CreateBuilder<TracedSpan>();
    private bool _isFirst = true;

    public AttributeManifest ToManifest() => new(_json.ToString(), _origins.ToImmutable());

    /// <summary>An object: the root, or an item of a list.</summary>
    public void Object(Action write) => Block('{', '}', write);

    /// <summary>The object that an attribute describes.</summary>
    public void Object(DescribedAttribute attribute, Action write)
    {
        var start = _json.Length;
        Object(write);
        Trace(start, attribute, null);
    }

    /// <summary>A field that is the object that an attribute describes.</summary>
    public void Object(string field, DescribedAttribute attribute, Action write)
    {
        Separate();
        _isFirst = true;
        var start = _json.Length;
        Object(field, write);
        Trace(start, attribute, null);
    }

    /// <summary>A field that is an object.</summary>
    public void Object(string field, Action write)
    {
        Key(field);
        Block('{', '}', write);
    }

    /// <summary>A field that is a list; not written where it has no items.</summary>
    public void List<T>(string field, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Key(field);
        Block('[', ']', () =>
        {
            foreach (var item in items)
            {
                Separate();
                write(item);
            }
        });
    }

    /// <summary>A field that is a list of texts; not written where it has none.</summary>
    public void Texts(string field, IReadOnlyCollection<TracedValue> values)
    {
        if (values.Count > 0)
        {
            TraceWithKey(values.First(), () => List(field, values, Value));
        }
    }

    /// <summary>A field that maps texts to texts; not written where it has none.</summary>
    public void Map(string field, IReadOnlyCollection<(TracedValue Key, TracedValue Value)> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        Object(field, () =>
        {
            foreach (var (key, value) in pairs)
            {
                Separate();
                Value(key);
                _json.Append(": ");
                _isFirst = true;
                Value(value);
                _isFirst = false;
            }
        });
    }

    public void Field(string field, TracedValue? value)
    {
        if (value is not null)
        {
            TraceWithKey(value, () =>
            {
                Key(field);
                Value(value);
            });
        }
    }

    public void Field(string field, string value)
    {
        Key(field);
        AppendText(value);
        _isFirst = false;
    }

    public void Flag(string field, bool value)
    {
        if (value)
        {
            Key(field);
            _json.Append("true");
            _isFirst = false;
        }
    }

    private void Key(string field)
    {
        Separate();
        AppendText(field);
        _json.Append(": ");
        _isFirst = true;
    }

    private void Value(TracedValue value)
    {
        var start = _json.Length;
        if (value.IsNumber)
        {
            _json.Append(value.Text);
        }
        else
        {
            AppendText(value.Text);
        }

        if (value.Attribute is { } attribute)
        {
            Trace(start, attribute, value.Argument);
        }

        _isFirst = false;
    }

    /// <summary>Writes a field that an argument says, so that its key is the argument's too.</summary>
    private void TraceWithKey(TracedValue value, Action write)
    {
        Separate();
        _isFirst = true;
        var start = _json.Length;
        write();
        if (value.Attribute is { } attribute)
        {
            Trace(start, attribute, value.Argument);
        }
    }

    private void Trace(int start, DescribedAttribute attribute, string? argument) =>
        _origins.Add(new TracedSpan(start, _json.Length - start, attribute, argument));

    private void Block(char open, char close, Action write)
    {
        _json.Append(open);
        _isFirst = true;
        write();
        _json.Append(close);
        _isFirst = false;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            _json.Append(", ");
        }

        _isFirst = true;
    }

    private void AppendText(string text)
    {
        _json.Append('"');
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? _json.Append('\\').Append(c)
                : c < ' ' || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF'
                    ? _json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : _json.Append(c);
        }

        _json.Append('"');
    }
}
