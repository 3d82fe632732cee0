using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>The tokens between the delimiters.</summary>
internal sealed partial class Lexer
{
    private Token? InsideAction()
    {
        if (IsRightDelimiter(out _))
        {
            return _parentheses == 0 ? RightDelimiterToken() : Fail("unclosed left paren");
        }

        if (_at >= input.Length)
        {
            return Fail("unclosed action");
        }

        var rune = GoText.RuneAt(input, _at, out var size);
        if (rune < 0x80 && IsSpace((char)rune))
        {
            return Space();
        }

        switch (rune)
        {
            case '=':
                return Single(TokenKind.Assign);
            case ':':
                if (_at + 1 >= input.Length || input[_at + 1] != '=')
                {
                    return Fail("expected :=");
                }

                _at += 2;
                return Emit(TokenKind.Declare);
            case '|':
                return Single(TokenKind.Pipe);
            case '"':
                return Quoted('"', TokenKind.String, "unterminated quoted string");
            case '\'':
                return Quoted('\'', TokenKind.CharConstant, "unterminated character constant");
            case '`':
                return RawString();
            case '$':
                _at++;
                return IsTerminator() ? Emit(TokenKind.Variable) : FieldOrVariable(TokenKind.Variable);
            case '.' when _at + 1 >= input.Length || input[_at + 1] is < '0' or > '9':
                _at++;
                return IsTerminator() ? Emit(TokenKind.Dot) : FieldOrVariable(TokenKind.Field);
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                return Number();
            case '(':
                _parentheses++;
                return Single(TokenKind.LeftParenthesis);
            case ')':
                _parentheses--;
                return _parentheses < 0 ? Fail("unexpected right paren") : Single(TokenKind.RightParenthesis);
        }

        if (IsAlphaNumeric(rune))
        {
            return Identifier();
        }

        if (rune is >= ' ' and < 0x7F)
        {
            return Single(TokenKind.Char);
        }

        _at += size;
        return Fail($"unrecognized character in action: {GoQuote.Unicode(rune)}");
    }

    private Token Single(TokenKind kind)
    {
        _at++;
        return Emit(kind);
    }

    /// <summary>Spaces. The last one may belong to a trim marker that ends the action.</summary>
    private Token Space()
    {
        SkipSpaces();
        _at--;
        var endsAction = HasRightTrimMarker(_at) && StartsWith(_at + MarkerLength, RightDelimiter);
        if (endsAction && _at == _start)
        {
            return RightDelimiterToken();
        }

        _at += endsAction ? 0 : 1;
        return Emit(TokenKind.Space);
    }

    private Token Identifier()
    {
        SkipAlphaNumerics();
        if (!IsTerminator())
        {
            return BadCharacter();
        }

        return Emit(input.Substring(_start, _at - _start) switch
        {
            "block" => TokenKind.KeywordBlock,
            "break" => TokenKind.KeywordBreak,
            "continue" => TokenKind.KeywordContinue,
            "define" => TokenKind.KeywordDefine,
            "else" => TokenKind.KeywordElse,
            "end" => TokenKind.KeywordEnd,
            "if" => TokenKind.KeywordIf,
            "range" => TokenKind.KeywordRange,
            "nil" => TokenKind.Nil,
            "template" => TokenKind.KeywordTemplate,
            "with" => TokenKind.KeywordWith,
            "true" or "false" => TokenKind.Bool,
            _ => TokenKind.Identifier,
        });
    }

    private Token FieldOrVariable(TokenKind kind)
    {
        SkipAlphaNumerics();
        return IsTerminator() ? Emit(kind) : BadCharacter();
    }

    private Token BadCharacter() => Fail($"bad character {GoQuote.Unicode(GoText.RuneAt(input, _at, out _))}");

    private Token Quoted(char quote, TokenKind kind, string problem)
    {
        for (_at++; _at < input.Length && input[_at] != '\n'; _at++)
        {
            if (input[_at] == quote)
            {
                return Single(kind);
            }

            if (input[_at] == '\\')
            {
                _at++;
                if (_at >= input.Length || input[_at] == '\n')
                {
                    break;
                }
            }
        }

        return Fail(problem);
    }

    private Token RawString()
    {
        var end = input.IndexOf('`', _at + 1);
        if (end < 0)
        {
            return Fail("unterminated raw quoted string");
        }

        _at = end + 1;
        return Emit(TokenKind.RawString);
    }

    private Token Number()
    {
        Accept("+-");
        var digits = "0123456789_";
        if (Accept("0"))
        {
            digits = Accept("xX") ? "0123456789abcdefABCDEF_" : Accept("oO") ? "01234567_" : Accept("bB") ? "01_" : digits;
        }

        AcceptRun(digits);
        if (Accept("."))
        {
            AcceptRun(digits);
        }

        if (digits.Length == 11 && Accept("eE"))
        {
            Accept("+-");
            AcceptRun("0123456789_");
        }

        if (digits.Length == 23 && Accept("pP"))
        {
            Accept("+-");
            AcceptRun("0123456789_");
        }

        Accept("i");
        if (_at < input.Length && (IsAlphaNumeric(GoText.RuneAt(input, _at, out var size)) || input[_at] is '+' or '-'))
        {
            _at += size;
            return Fail($"bad number syntax: {GoQuote.Quote(input.Substring(_start, _at - _start))}");
        }

        return Emit(TokenKind.Number);
    }

    private bool Accept(string valid)
    {
        var accepts = _at < input.Length && valid.IndexOf(input[_at]) >= 0;
        _at += accepts ? 1 : 0;
        return accepts;
    }

    private void AcceptRun(string valid)
    {
        while (Accept(valid))
        {
        }
    }

    private void SkipAlphaNumerics()
    {
        while (_at < input.Length && IsAlphaNumeric(GoText.RuneAt(input, _at, out var size)))
        {
            _at += size;
        }
    }

    /// <summary>Whether an identifier may end here.</summary>
    private bool IsTerminator() =>
        _at >= input.Length || IsSpace(input[_at]) || input[_at] is '.' or ',' or '|' or ':' or ')' or '(' || StartsWith(_at, RightDelimiter);

    private static bool IsAlphaNumeric(int rune) => rune == '_' || (rune < 0x80
        ? char.IsLetterOrDigit((char)rune)
        : GoText.CategoryOf(rune) is <= System.Globalization.UnicodeCategory.OtherLetter or System.Globalization.UnicodeCategory.DecimalDigitNumber
            && rune != 0xFFFD);
}
