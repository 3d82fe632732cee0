using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>Tokens that were scanned and not handed out yet. A key is recognised late and inserted before its text.</summary>
internal sealed class TokenQueue
{
    private readonly List<Token> _tokens = [];
    private int _head;

    /// <summary>The number of the first token in the queue, counted from the beginning of the text.</summary>
    public int FirstNumber { get; private set; }

    /// <summary>The number that the next added token will get.</summary>
    public int NextNumber => FirstNumber + Count;

    public int Count => _tokens.Count - _head;

    public void Add(Token token) => _tokens.Add(token);

    public void Insert(int number, Token token) => _tokens.Insert(_head + number - FirstNumber, token);

    public Token Take()
    {
        var token = _tokens[_head++];
        FirstNumber++;
        if (_head == _tokens.Count)
        {
            _tokens.Clear();
            _head = 0;
        }

        return token;
    }
}
