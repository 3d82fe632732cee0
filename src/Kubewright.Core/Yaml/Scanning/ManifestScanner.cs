using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>
/// Splits a text into YAML tokens by the rules that kubectl lives with: those of go-yaml v2, which are libyaml's for YAML 1.1.
/// YamlDotNet's own scanner follows YAML 1.2 in part, so it refuses manifests that kubectl applies (a closing bracket at its
/// parent's column, a quoted text that continues at the line's beginning, a comment right behind a comma) and lets pass some that
/// kubectl refuses (tabs as indentation). Its parser reads this scanner's tokens.
/// </summary>
internal sealed partial class ManifestScanner : IScanner
{
    private readonly TextCursor _cursor;
    private readonly TokenQueue _tokens = new();
    private readonly SimpleKeys _keys;
    private readonly BlockIndents _indents;
    private bool _hasStarted;
    private bool _hasEnded;
    private TokenShape _lastInFlow;

    /// <summary>What a token means to the one behind it inside brackets.</summary>
    private enum TokenShape
    {
        Indicator,
        Property,
        EndOfNode,
    }

    public ManifestScanner(string text)
    {
        _cursor = new TextCursor(text);
        _keys = new SimpleKeys(_cursor);
        _indents = new BlockIndents(_tokens);
    }

    public Mark CurrentPosition => _cursor.Mark;

    public Token? Current { get; private set; }

    public bool MoveNext()
    {
        ConsumeCurrent();
        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        while (!_hasEnded && (_tokens.Count == 0 || _keys.MayBeginAt(_tokens.FirstNumber)))
        {
            ScanToken();
        }

        Current = _tokens.Count > 0 ? _tokens.Take() : null;
        return Current is not null;
    }

    public void ConsumeCurrent() => Current = null;

    private void ScanToken()
    {
        if (!_hasStarted)
        {
            _hasStarted = true;
            _tokens.Add(new StreamStart(_cursor.Mark, _cursor.Mark));
            return;
        }

        SkipToToken();
        CloseBlocks(_cursor.Column);
        if (_cursor.IsAtEnd)
        {
            EndStream();
        }
        else if (_cursor.IsAtDocumentMark)
        {
            ScanDocumentMark();
        }
        else
        {
            ScanContent();
        }
    }

    private void ScanContent()
    {
        switch (_cursor.Current)
        {
            case '%' when _cursor.Column == 0:
                throw new ScanException(_cursor.Index, "a line cannot begin with '%': kubectl splits at '---' lines before it reads YAML directives");
            case '[' or '{':
                OpenFlow();
                break;
            case ']' or '}':
                CloseFlow();
                break;
            case ',':
                AddFlowEntry();
                break;
            case '-' when _cursor.IsBlankBreakOrEnd(1):
                AddBlockEntry();
                break;
            case '?' when _keys.IsInFlow || _cursor.IsBlankBreakOrEnd(1):
                AddKey();
                break;
            case ':' when _keys.IsInFlow || _cursor.IsBlankBreakOrEnd(1):
                AddValue();
                break;
            case '*' or '&':
                BeginNode(_cursor.Current == '*' ? TokenShape.EndOfNode : TokenShape.Property);
                _tokens.Add(PropertyScanner.ScanAnchorOrAlias(_cursor));
                break;
            case '!':
                BeginNode(TokenShape.Property);
                _tokens.Add(PropertyScanner.ScanTag(_cursor));
                break;
            case '|' or '>' when !_keys.IsInFlow:
                _keys.Drop();
                _keys.AreAllowed = true;
                _tokens.Add(BlockScalarScanner.Scan(_cursor, _indents.Current));
                break;
            case '\'' or '"':
                BeginNode(TokenShape.EndOfNode);
                _tokens.Add(QuotedScalarScanner.Scan(_cursor));
                break;
            default:
                ScanPlain();
                break;
        }
    }

    private void ScanPlain()
    {
        if (!CanBeginPlain())
        {
            throw new ScanException(_cursor.Index, _cursor.Current == '\t'
                ? "a tab cannot indent, use spaces"
                : $"a value cannot begin with '{_cursor.Current}', put it in quotes");
        }

        BeginNode(TokenShape.EndOfNode);
        var scalar = PlainScalarScanner.Scan(_cursor, _indents.Current, _keys.IsInFlow, out var endsAfterBreak);
        _keys.AreAllowed |= endsAfterBreak;
        _tokens.Add(scalar);
    }

    private bool CanBeginPlain() => _cursor.Current switch
    {
        '-' => _cursor.Peek(1) is not (' ' or '\t'),
        '?' or ':' => !_keys.IsInFlow && !_cursor.IsBlankBreakOrEnd(1),
        ' ' or '\t' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>
    /// Skips white space, comments and line breaks. A tab counts as white space only where it cannot be taken for indentation.
    /// </summary>
    private void SkipToToken()
    {
        while (true)
        {
            if (_cursor.Column == 0 && _cursor.Current == '\uFEFF')
            {
                _cursor.Skip();
            }

            while (_cursor.Current == ' ' || (_cursor.Current == '\t' && (_keys.IsInFlow || !_keys.AreAllowed)))
            {
                _cursor.Skip();
            }

            if (_cursor.Current == '#')
            {
                _cursor.SkipToBreak();
            }

            if (!_cursor.IsAtBreak)
            {
                return;
            }

            _ = _cursor.SkipBreak();
            if (!_keys.IsInFlow)
            {
                _keys.AreAllowed = true;
            }
        }
    }

    private void EndStream()
    {
        CloseBlocks(-1);
        _keys.Drop();
        _keys.AreAllowed = false;
        _hasEnded = true;
        _tokens.Add(new StreamEnd(_cursor.Mark, _cursor.Mark));
    }

    private void ScanDocumentMark()
    {
        CloseBlocks(-1);
        _keys.Drop();
        _keys.AreAllowed = false;
        var isStart = _cursor.Current == '-';
        var start = _cursor.Mark;
        _cursor.Skip(3);
        _tokens.Add(isStart ? new DocumentStart(start, _cursor.Mark) : new DocumentEnd(start, _cursor.Mark));
    }

    /// <summary>Notes that a node begins here: it may be a key, and inside brackets a comma or colon must be before it.</summary>
    private void BeginNode(TokenShape shape)
    {
        if (_keys.IsInFlow && _lastInFlow == TokenShape.EndOfNode)
        {
            throw new ScanException(_cursor.Index, "a ',' or a closing bracket is missing before this");
        }

        _lastInFlow = shape;
        _keys.Note(_tokens.NextNumber, _indents.Current);
    }

    private void OpenBlock(int column, int number, bool isSequence, Mark mark)
    {
        if (!_keys.IsInFlow)
        {
            _indents.Open(column, number, isSequence, mark);
        }
    }

    private void CloseBlocks(int column)
    {
        if (!_keys.IsInFlow)
        {
            _indents.Close(column, _cursor.Mark);
        }
    }
}
