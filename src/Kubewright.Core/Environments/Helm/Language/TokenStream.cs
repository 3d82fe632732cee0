namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Tokens with a look-ahead of three, as Go's parser has it.</summary>
internal sealed class TokenStream(Lexer lexer)
{
    private readonly Token[] _ahead = new Token[3];
    private int _count;

    /// <summary>The line that errors name: of the token that was read last from the text.</summary>
    public int Line => Math.Max(1, _ahead[0].Line);

    /// <summary>Where the last right delimiter ends.</summary>
    public int LastDelimiterEnd { get; private set; }

    public Token Next()
    {
        if (_count > 0)
        {
            _count--;
        }
        else
        {
            Read();
        }

        if (_ahead[_count].Kind == TokenKind.RightDelimiter)
        {
            LastDelimiterEnd = _ahead[_count].End;
        }

        return _ahead[_count];
    }

    public Token Peek()
    {
        if (_count > 0)
        {
            return _ahead[_count - 1];
        }

        _count = 1;
        Read();
        return _ahead[0];
    }

    public void Backup() => _count++;

    public void Backup2(Token first)
    {
        _ahead[1] = first;
        _count = 2;
    }

    public void Backup3(Token first, Token second)
    {
        _ahead[1] = second;
        _ahead[2] = first;
        _count = 3;
    }

    public Token NextNonSpace()
    {
        Token token;
        do
        {
            token = Next();
        }
        while (token.Kind == TokenKind.Space);

        return token;
    }

    public Token PeekNonSpace()
    {
        var token = NextNonSpace();
        Backup();
        return token;
    }

    private void Read() => _ahead[0] = lexer.Next();
}
