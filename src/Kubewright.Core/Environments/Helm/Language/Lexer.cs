namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>The tokens of a template, as text/template/parse/lex.go of Go 1.26 finds them.</summary>
internal sealed partial class Lexer(string input)
{
    private const string LeftDelimiter = "{{";
    private const string RightDelimiter = "}}";
    private const string CommentStart = "/*";
    private const string CommentEnd = "*/";
    private const int MarkerLength = 2;

    private int _at;
    private int _start;
    private int _line = 1;
    private int _startLine = 1;
    private int _parentheses;
    private bool _insideAction;
    private bool _failed;

    /// <summary>The next token; after the last one the end, again and again.</summary>
    public Token Next()
    {
        if (_failed)
        {
            return new Token(TokenKind.End, 0, "", _startLine);
        }

        while (true)
        {
            if ((_insideAction ? InsideAction() : OutsideActions()) is { } token)
            {
                return token;
            }
        }
    }

    private Token? OutsideActions()
    {
        var delimiter = input.IndexOf(LeftDelimiter, _at, StringComparison.Ordinal);
        if (delimiter < 0)
        {
            _at = input.Length;
            return Emit(_at > _start ? TokenKind.Text : TokenKind.End);
        }

        if (delimiter > _at)
        {
            var end = delimiter;
            if (HasLeftTrimMarker(delimiter + LeftDelimiter.Length))
            {
                while (end > _start && IsSpace(input[end - 1]))
                {
                    end--;
                }
            }

            _at = end;
            var text = Emit(TokenKind.Text);
            CountLines(end, delimiter);
            _at = delimiter;
            Ignore();
            if (text.Value.Length > 0)
            {
                return text;
            }
        }

        return LeftDelimiterOrComment();
    }

    private Token? LeftDelimiterOrComment()
    {
        _at += LeftDelimiter.Length;
        var isTrimming = HasLeftTrimMarker(_at);
        var marker = isTrimming ? MarkerLength : 0;
        if (StartsWith(_at + marker, CommentStart))
        {
            _at += marker;
            CountLines(_start, _at);
            _start = _at;
            return Comment();
        }

        var token = Emit(TokenKind.LeftDelimiter);
        _insideAction = true;
        _at += marker;
        CountLines(_start, _at);
        Ignore();
        _parentheses = 0;
        return token;
    }

    private Token? Comment()
    {
        var end = input.IndexOf(CommentEnd, _at + CommentStart.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            return Fail("unclosed comment");
        }

        _at = end + CommentEnd.Length;
        if (!IsRightDelimiter(out var isTrimming))
        {
            return Fail("comment ends before closing delimiter");
        }

        _at += (isTrimming ? MarkerLength : 0) + RightDelimiter.Length;
        if (isTrimming)
        {
            SkipSpaces();
        }

        CountLines(_start, _at);
        Ignore();
        return null;
    }

    private Token RightDelimiterToken()
    {
        IsRightDelimiter(out var isTrimming);
        if (isTrimming)
        {
            CountLines(_at, _at + MarkerLength);
            _at += MarkerLength;
            Ignore();
        }

        _at += RightDelimiter.Length;
        var token = Emit(TokenKind.RightDelimiter);
        if (isTrimming)
        {
            SkipSpaces();
            CountLines(_start, _at);
            Ignore();
        }

        _insideAction = false;
        return token;
    }

    private bool IsRightDelimiter(out bool isTrimming)
    {
        isTrimming = HasRightTrimMarker(_at) && StartsWith(_at + MarkerLength, RightDelimiter);
        return isTrimming || StartsWith(_at, RightDelimiter);
    }

    private bool HasLeftTrimMarker(int at) => at + 1 < input.Length && input[at] == '-' && IsSpace(input[at + 1]);

    private bool HasRightTrimMarker(int at) => at + 1 < input.Length && IsSpace(input[at]) && input[at + 1] == '-';

    private bool StartsWith(int at, string text) => string.CompareOrdinal(input, at, text, 0, text.Length) == 0;

    private void SkipSpaces()
    {
        while (_at < input.Length && IsSpace(input[_at]))
        {
            _at++;
        }
    }

    private Token Emit(TokenKind kind)
    {
        var token = new Token(kind, _start, input.Substring(_start, _at - _start), _startLine);
        CountLines(_start, _at);
        Ignore();
        return token;
    }

    private void Ignore()
    {
        _start = _at;
        _startLine = _line;
    }

    private void CountLines(int from, int to)
    {
        for (var i = from; i < to && (i = input.IndexOf('\n', i, to - i)) >= 0; i++)
        {
            _line++;
        }
    }

    private Token Fail(string message)
    {
        _failed = true;
        return new Token(TokenKind.Error, _start, message, _startLine);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
