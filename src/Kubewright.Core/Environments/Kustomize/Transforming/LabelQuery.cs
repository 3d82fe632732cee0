using System.Globalization;
using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>A selector of labels or annotations as text: <c>app=web,tier in (a, b),!old</c> (k8s.io/apimachinery pkg/labels/selector.go).</summary>
internal sealed class LabelQuery
{
    private readonly List<Func<Dictionary<string, TreeField>, bool>> _requirements = [];
    private readonly string _text;
    private int _at;

    private LabelQuery(string text) => _text = text;

    /// <exception cref="RefusedException">It is not a selector.</exception>
    public static LabelQuery Parse(string text)
    {
        var query = new LabelQuery(text);
        query.Read();
        return query;
    }

    public bool Matches(Dictionary<string, TreeField> labels) => _requirements.TrueForAll(requirement => requirement(labels));

    private void Read()
    {
        SkipSpaces();
        while (_at < _text.Length)
        {
            _requirements.Add(ReadRequirement());
            SkipSpaces();
            if (_at < _text.Length)
            {
                Expect(',');
                SkipSpaces();
                if (_at == _text.Length)
                {
                    throw Wrong();
                }
            }
        }
    }

    private Func<Dictionary<string, TreeField>, bool> ReadRequirement()
    {
        if (TryTake("!"))
        {
            var absent = ReadWord();
            return labels => !labels.ContainsKey(absent);
        }

        var key = ReadWord();
        SkipSpaces();
        if (_at == _text.Length || _text[_at] == ',')
        {
            return labels => labels.ContainsKey(key);
        }

        if (TryTake("==") || TryTake("="))
        {
            var value = ReadValue();
            return labels => labels.TryGetValue(key, out var label) && label.Value.Value == value;
        }

        if (TryTake("!="))
        {
            var value = ReadValue();
            return labels => !labels.TryGetValue(key, out var label) || label.Value.Value != value;
        }

        if (TryTake(">"))
        {
            return Compare(key, ReadValue(), isGreater: true);
        }

        if (TryTake("<"))
        {
            return Compare(key, ReadValue(), isGreater: false);
        }

        var isIn = ReadWord() switch { "in" => true, "notin" => false, _ => throw Wrong() };
        var values = ReadValues();
        return isIn
            ? labels => labels.TryGetValue(key, out var label) && values.Contains(label.Value.Value)
            : labels => !labels.TryGetValue(key, out var label) || !values.Contains(label.Value.Value);
    }

    private Func<Dictionary<string, TreeField>, bool> Compare(string key, string value, bool isGreater)
    {
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit))
        {
            throw Wrong();
        }

        return labels => labels.TryGetValue(key, out var label)
            && long.TryParse(label.Value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (isGreater ? number > limit : number < limit);
    }

    private HashSet<string> ReadValues()
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        SkipSpaces();
        Expect('(');
        do
        {
            values.Add(ReadValue());
            SkipSpaces();
        }
        while (TryTake(","));

        Expect(')');
        return values;
    }

    private string ReadWord() => ReadValue() is { Length: > 0 } word ? word : throw Wrong();

    private string ReadValue()
    {
        SkipSpaces();
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && "=!(),<>".IndexOf(_text[_at]) < 0)
        {
            _at++;
        }

        return _text.Substring(start, _at - start);
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool TryTake(string token)
    {
        SkipSpaces();
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Expect(char token)
    {
        if (!TryTake(token.ToString()))
        {
            throw Wrong();
        }
    }

    private RefusedException Wrong() => new($"'{_text}' is not a selector of labels", null);
}
