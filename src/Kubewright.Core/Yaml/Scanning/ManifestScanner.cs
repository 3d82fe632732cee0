using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>
/// Splits a text into YAML tokens by the rules that kubectl lives with: those of go-yaml v2, which are libyaml's for YAML 1.1.
/// YamlDotNet's own scanner follows YAML 1.2 in part, so it refuses manifests that kubectl applies (a closing bracket at its
/// parent's column, a quoted text that continues at the line's beginning, a comment right behind a comma) and lets pass some that
/// kubectl refuses (tabs as indentation). Its parser reads this scanner's tokens.
/// </summary>
internal sealed class ManifestScanner(string text) : IScanner
{
    /// <summary>How far behind a key its colon may stand.</summary>
    private const int MaxSimpleKeyLength = 1024;

    private readonly TextCursor _cursor = new(text);
    private readonly TokenQueue _tokens = new();

    /// <summary>For each flow level, and the block around them, where a simple key may have begun.</summary>
    private readonly List<SimpleKey?> _simpleKeys = [null];

    /// <summary>The flow levels whose current key was begun by a <c>?</c>.</summary>
    private readonly HashSet<int> _explicitKeys = [];

    private readonly Stack<int> _indents = new();
    private int _indent = -1;
    private bool _simpleKeyAllowed = true;
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

    public Mark CurrentPosition => _cursor.Mark;

    public Token? Current { get; private set; }

    private int FlowLevel => _simpleKeys.Count - 1;

    public bool MoveNext()
    {
        ConsumeCurrent();
        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        while (!_hasEnded && NeedsMoreTokens())
        {
            ScanToken();
        }

        Current = _tokens.Count > 0 ? _tokens.Take() : null;
        return Current is not null;
    }

    public void ConsumeCurrent() => Current = null;

    /// <summary>Whether the first token of the queue may still turn out to begin a key.</summary>
    private bool NeedsMoreTokens()
    {
        if (_tokens.Count == 0)
        {
            return true;
        }

        for (var level = 0; level < _simpleKeys.Count; level++)
        {
            if (_simpleKeys[level] is { } key && key.TokenNumber == _tokens.FirstNumber)
            {
                return IsStillPossible(level, key);
            }
        }

        return false;
    }

    private void ScanToken()
    {
        if (!_hasStarted)
        {
            _hasStarted = true;
            _tokens.Add(new StreamStart(_cursor.Mark, _cursor.Mark));
            return;
        }

        SkipToToken();
        CloseIndents(_cursor.Column);
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
            case '?' when FlowLevel > 0 || _cursor.IsBlankBreakOrEnd(1):
                AddKey();
                break;
            case ':' when FlowLevel > 0 || _cursor.IsBlankBreakOrEnd(1):
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
            case '|' or '>' when FlowLevel == 0:
                RemoveSimpleKey();
                _simpleKeyAllowed = true;
                _tokens.Add(BlockScalarScanner.Scan(_cursor, _indent));
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
        var scalar = PlainScalarScanner.Scan(_cursor, _indent, FlowLevel > 0, out var endsBehindBreak);
        _simpleKeyAllowed |= endsBehindBreak;
        _tokens.Add(scalar);
    }

    private bool CanBeginPlain() => _cursor.Current switch
    {
        '-' => _cursor.Peek(1) is not (' ' or '\t'),
        '?' or ':' => FlowLevel == 0 && !_cursor.IsBlankBreakOrEnd(1),
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

            while (_cursor.Current == ' ' || (_cursor.Current == '\t' && (FlowLevel > 0 || !_simpleKeyAllowed)))
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
            if (FlowLevel == 0)
            {
                _simpleKeyAllowed = true;
            }
        }
    }

    private void EndStream()
    {
        CloseIndents(-1);
        RemoveSimpleKey();
        _simpleKeyAllowed = false;
        _hasEnded = true;
        _tokens.Add(new StreamEnd(_cursor.Mark, _cursor.Mark));
    }

    private void ScanDocumentMark()
    {
        CloseIndents(-1);
        RemoveSimpleKey();
        _simpleKeyAllowed = false;
        var isStart = _cursor.Current == '-';
        var start = _cursor.Mark;
        _cursor.Skip(3);
        _tokens.Add(isStart ? new DocumentStart(start, _cursor.Mark) : new DocumentEnd(start, _cursor.Mark));
    }

    private void OpenFlow()
    {
        BeginNode(TokenShape.Indicator);
        _simpleKeys.Add(null);
        _simpleKeyAllowed = true;
        var start = _cursor.Mark;
        var isSequence = _cursor.Current == '[';
        _cursor.Skip();
        _tokens.Add(isSequence ? new FlowSequenceStart(start, _cursor.Mark) : new FlowMappingStart(start, _cursor.Mark));
    }

    private void CloseFlow()
    {
        RemoveSimpleKey();
        if (FlowLevel > 0)
        {
            _ = _explicitKeys.Remove(FlowLevel);
            _simpleKeys.RemoveAt(FlowLevel);
        }

        _simpleKeyAllowed = false;
        _lastInFlow = TokenShape.EndOfNode;
        var start = _cursor.Mark;
        var isSequence = _cursor.Current == ']';
        _cursor.Skip();
        _tokens.Add(isSequence ? new FlowSequenceEnd(start, _cursor.Mark) : new FlowMappingEnd(start, _cursor.Mark));
    }

    private void AddFlowEntry()
    {
        RemoveSimpleKey();
        _ = _explicitKeys.Remove(FlowLevel);
        _simpleKeyAllowed = true;
        var start = TakeIndicator();
        _tokens.Add(new FlowEntry(start, _cursor.Mark));
    }

    private void AddBlockEntry()
    {
        if (FlowLevel == 0)
        {
            if (!_simpleKeyAllowed)
            {
                throw new ScanException(_cursor.Index, "a list item '-' cannot stand here, it needs a line of its own");
            }

            OpenIndent(_cursor.Column, _tokens.NextNumber, isSequence: true, _cursor.Mark);
        }

        RemoveSimpleKey();
        _simpleKeyAllowed = true;
        var start = TakeIndicator();
        _tokens.Add(new BlockEntry(start, _cursor.Mark));
    }

    private void AddKey()
    {
        if (FlowLevel == 0)
        {
            if (!_simpleKeyAllowed)
            {
                throw new ScanException(_cursor.Index, "a key '?' cannot stand here");
            }

            OpenIndent(_cursor.Column, _tokens.NextNumber, isSequence: false, _cursor.Mark);
        }

        RemoveSimpleKey();
        _simpleKeyAllowed = FlowLevel == 0;
        _ = _explicitKeys.Add(FlowLevel);
        var start = TakeIndicator();
        _tokens.Add(new Key(start, _cursor.Mark));
    }

    private void AddValue()
    {
        if (_simpleKeys[FlowLevel] is { } key && IsStillPossible(FlowLevel, key))
        {
            var mark = TextCursor.MarkAt(key.Index);
            _tokens.Insert(key.TokenNumber, new Key(mark, mark));
            OpenIndent(key.Column, key.TokenNumber, isSequence: false, mark);
            _simpleKeys[FlowLevel] = null;
            _simpleKeyAllowed = false;
        }
        else
        {
            if (FlowLevel == 0)
            {
                if (!_simpleKeyAllowed)
                {
                    throw new ScanException(_cursor.Index, "a ':' cannot stand here: check the indentation of this line and of the one before, or put the value in quotes");
                }

                OpenIndent(_cursor.Column, _tokens.NextNumber, isSequence: false, _cursor.Mark);
            }
            else if (!_explicitKeys.Remove(FlowLevel))
            {
                throw new ScanException(_cursor.Index, "a ':' must stand on the line of its key");
            }

            _simpleKeyAllowed = FlowLevel == 0;
        }

        var start = TakeIndicator();
        _tokens.Add(new Value(start, _cursor.Mark));
    }

    private Mark TakeIndicator()
    {
        _lastInFlow = TokenShape.Indicator;
        var start = _cursor.Mark;
        _cursor.Skip();
        return start;
    }

    /// <summary>Notes that a node begins here: it may be a key, and inside brackets a comma or colon must stand before it.</summary>
    private void BeginNode(TokenShape shape)
    {
        if (FlowLevel > 0 && _lastInFlow == TokenShape.EndOfNode)
        {
            throw new ScanException(_cursor.Index, "a ',' or a closing bracket is missing before this");
        }

        _lastInFlow = shape;
        if (_simpleKeyAllowed)
        {
            RemoveSimpleKey();
            var isRequired = FlowLevel == 0 && _indent == _cursor.Column;
            _simpleKeys[FlowLevel] = new SimpleKey(isRequired, _tokens.NextNumber, _cursor.Index, _cursor.Line, _cursor.Column);
        }

        _simpleKeyAllowed = false;
    }

    private void RemoveSimpleKey()
    {
        if (_simpleKeys[FlowLevel] is { IsRequired: true } key)
        {
            throw MissingColon(key);
        }

        _simpleKeys[FlowLevel] = null;
    }

    /// <summary>Whether a colon here would still belong to the key: it stands on one line and is not too long.</summary>
    private bool IsStillPossible(int level, SimpleKey key)
    {
        if (key.Line == _cursor.Line && key.Index + MaxSimpleKeyLength >= _cursor.Index)
        {
            return true;
        }

        if (key.IsRequired)
        {
            throw MissingColon(key);
        }

        _simpleKeys[level] = null;
        return false;
    }

    private static ScanException MissingColon(SimpleKey key) =>
        new(key.Index, "a key must stand here, with a ':' and a space behind it on the same line");

    /// <summary>Begins a block collection where the column is deeper than the one around it.</summary>
    private void OpenIndent(int column, int number, bool isSequence, Mark mark)
    {
        if (FlowLevel > 0 || _indent >= column)
        {
            return;
        }

        _indents.Push(_indent);
        _indent = column;
        _tokens.Insert(number, isSequence ? new BlockSequenceStart(mark, mark) : new BlockMappingStart(mark, mark));
    }

    /// <summary>Ends the block collections that are deeper than the column.</summary>
    private void CloseIndents(int column)
    {
        while (FlowLevel == 0 && _indent > column)
        {
            _tokens.Add(new BlockEnd(_cursor.Mark, _cursor.Mark));
            _indent = _indents.Pop();
        }
    }
}
