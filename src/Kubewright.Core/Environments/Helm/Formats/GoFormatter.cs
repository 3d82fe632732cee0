using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>fmt.Sprintf with all its verbs and its complaints.</summary>
internal sealed class GoFormatter
{
    private const int MaximalNumber = 1_000_000;

    private readonly TracedText _format;
    private readonly GoValue[] _arguments;
    private readonly TracedTextBuilder _output = new();
    private int _at;
    private int _argument;
    private bool _isReordered;
    private bool _isGoodIndex = true;
    private bool _afterIndex;

    private GoFormatter(TracedText format, GoValue[] arguments)
    {
        _format = format;
        _arguments = arguments;
    }

    public static TracedText Format(TracedText format, GoValue[] arguments)
    {
        var formatter = new GoFormatter(format, arguments);
        formatter.Run();
        return formatter._output.ToText();
    }

    private void Run()
    {
        var text = _format.Value;
        while (_at < text.Length)
        {
            var percent = text.IndexOf('%', _at);
            var end = percent < 0 ? text.Length : percent;
            _output.Append(_format, _at, end - _at);
            _at = end + 1;
            if (percent < 0)
            {
                break;
            }

            if (!Directive(text))
            {
                break;
            }
        }

        if (!_isReordered && _argument < _arguments.Length)
        {
            Extra();
        }
    }

    private bool Directive(string text)
    {
        var verb = new FormatVerb();
        _isGoodIndex = true;
        _afterIndex = false;
        for (; _at < text.Length; _at++)
        {
            switch (text[_at])
            {
                case '#':
                    verb.Sharp = true;
                    continue;
                case '0':
                    verb.Zero = true;
                    continue;
                case '+':
                    verb.Plus = true;
                    continue;
                case '-':
                    verb.Minus = true;
                    continue;
                case ' ':
                    verb.Space = true;
                    continue;
            }

            break;
        }

        ArgumentIndex(text);
        if (_at < text.Length && text[_at] == '*')
        {
            _at++;
            verb.Width = IntegerArgument("%!(BADWIDTH)");
            if (verb.Width < 0)
            {
                verb.Width = -verb.Width;
                verb.Minus = true;
            }

            _afterIndex = false;
        }
        else if (Number(text) is { } width)
        {
            verb.Width = width;
            _isGoodIndex &= !_afterIndex;
        }

        if (_at + 1 <= text.Length && _at < text.Length && text[_at] == '.')
        {
            _at++;
            _isGoodIndex &= !_afterIndex;
            ArgumentIndex(text);
            if (_at < text.Length && text[_at] == '*')
            {
                _at++;
                var precision = IntegerArgument("%!(BADPREC)");
                verb.Precision = precision < 0 ? null : precision;
                _afterIndex = false;
            }
            else
            {
                verb.Precision = Number(text) ?? 0;
            }
        }

        if (!_afterIndex)
        {
            ArgumentIndex(text);
        }

        if (_at >= text.Length)
        {
            _output.Append("%!(NOVERB)");
            return false;
        }

        verb.Zero &= !verb.Minus;
        verb.Verb = GoText.RuneAt(text, _at, out var size);
        _at += size;
        Value(verb);
        return true;
    }

    private void Value(FormatVerb verb)
    {
        var name = GoText.OfRune(verb.Verb);
        if (verb.Verb == '%')
        {
            _output.Append("%");
        }
        else if (!_isGoodIndex)
        {
            _output.Append($"%!{name}(BADINDEX)");
        }
        else if (_argument >= _arguments.Length)
        {
            _output.Append($"%!{name}(MISSING)");
        }
        else
        {
            ValueFormatter.Write(_output, verb, _arguments[_argument++]);
        }
    }

    private void Extra()
    {
        _output.Append("%!(EXTRA ");
        for (var i = _argument; i < _arguments.Length; i++)
        {
            _output.Append(i > _argument ? ", " : "");
            if (_arguments[i] is GoNil)
            {
                _output.Append("<nil>");
                continue;
            }

            _output.Append(_arguments[i].Type.Name).Append("=");
            GoPrinter.Write(_output, _arguments[i], 0);
        }

        _output.Append(")");
    }

    private int? IntegerArgument(string complaint)
    {
        if (_argument < _arguments.Length && _arguments[_argument++] is GoInteger { Value: >= -MaximalNumber and <= MaximalNumber } number)
        {
            return (int)number.Value;
        }

        _output.Append(complaint);
        return null;
    }

    private int? Number(string text)
    {
        var start = _at;
        var number = 0;
        while (_at < text.Length && text[_at] is >= '0' and <= '9')
        {
            number = (number * 10) + text[_at++] - '0';
            if (number > MaximalNumber)
            {
                throw new RenderLimitException("a format asks for more than a million characters");
            }
        }

        return _at == start ? null : number;
    }

    /// <summary>An explicit argument index: <c>[2]</c>.</summary>
    private void ArgumentIndex(string text)
    {
        if (_at >= text.Length || text[_at] != '[')
        {
            return;
        }

        _isReordered = true;
        var close = text.IndexOf(']', _at);
        if (close < 0)
        {
            _isGoodIndex = false;
            _at++;
            return;
        }

        var isRead = GoNumbers.TryParseUnsigned(text.Substring(_at + 1, close - _at - 1), 10, out var index);
        _at = close + 1;
        if (isRead && index >= 1 && index <= (ulong)_arguments.Length)
        {
            _argument = (int)index - 1;
            _afterIndex = true;
        }
        else
        {
            _isGoodIndex = false;
        }
    }
}
