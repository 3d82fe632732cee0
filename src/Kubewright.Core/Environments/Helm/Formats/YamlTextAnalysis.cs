using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>In which styles YAML can hold a text, and which one go-yaml takes.</summary>
internal sealed class YamlTextAnalysis
{
    private readonly string _text;
    private readonly bool _isVersion3;
    private bool _plain = true;
    private bool _single = true;
    private bool _block = true;
    private bool _isMultiline;

    public YamlTextAnalysis(string text, bool isVersion3)
    {
        _text = text;
        _isVersion3 = isVersion3;
        Analyze();
    }

    /// <summary>The style; keys have no lines.</summary>
    public YamlScalarStyle Style(bool isKey)
    {
        if (_text.IndexOf('\n') >= 0)
        {
            return _block && !isKey ? YamlScalarStyle.Literal : YamlScalarStyle.DoubleQuoted;
        }

        var isText = _text.Length > 0 && ScalarResolver.ResolvePlain(_text, out _, out _) == YamlScalarType.String
            && !YamlLookalikes.IsBase60(_text) && !YamlLookalikes.IsTimestamp(_text)
            && !YamlLookalikes.IsBinaryOrOctal(_text);
        if (!isText || (isKey && _isMultiline))
        {
            return YamlScalarStyle.DoubleQuoted;
        }

        return _plain ? YamlScalarStyle.Plain : _single ? YamlScalarStyle.SingleQuoted : YamlScalarStyle.DoubleQuoted;
    }

    public static bool IsBreak(int rune) => rune is '\r' or '\n' or 0x85 or 0x2028 or 0x2029;

    public static bool IsPrintable(int rune) =>
        rune is '\n' or (>= 0x20 and <= 0x7E) or (>= 0xA0 and < 0xD800) or (>= 0xE000 and not 0xFEFF and < 0xFFFE);

    private void Analyze()
    {
        if (_text.Length == 0)
        {
            _block = false;
            return;
        }

        var indicators = _text.StartsWith("---", StringComparison.Ordinal) || _text.StartsWith("...", StringComparison.Ordinal);
        bool special = false, tabs = false, breakSpace = false, spaceBreak = false, previousSpace = false, previousBreak = false, afterBlank = true;
        for (var i = 0; i < _text.Length;)
        {
            var rune = GoText.RuneAt(_text, i, out var size);
            var beforeBlank = i + size >= _text.Length || _text[i + size] is ' ' or '\t' || IsBreak(_text[i + size]);
            indicators |= i == 0
                ? rune is '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`'
                    || (rune is '?' or ':' or '-' && beforeBlank)
                : (rune == ':' && beforeBlank) || (rune == '#' && afterBlank);
            tabs |= rune == '\t';
            special |= !IsPrintable(rune) && !(rune is '\t' && _isVersion3);
            _isMultiline |= IsBreak(rune);
            if (rune == ' ')
            {
                breakSpace |= previousBreak;
                (previousSpace, previousBreak) = (true, false);
            }
            else if (IsBreak(rune))
            {
                spaceBreak |= previousSpace;
                (previousSpace, previousBreak) = (false, true);
            }
            else
            {
                (previousSpace, previousBreak) = (false, false);
            }

            afterBlank = rune is ' ' or '\t' || IsBreak(rune);
            i += size;
        }

        var (first, last) = (_text[0], _text[_text.Length - 1]);
        _plain = !indicators && !_isMultiline && !breakSpace && !spaceBreak && !special && !(tabs && _isVersion3)
            && first != ' ' && last != ' ' && !IsBreak(first) && !IsBreak(last);
        _single = !breakSpace && !spaceBreak && !special && !(tabs && _isVersion3);
        _block = last != ' ' && !spaceBreak && !special;
    }
}
