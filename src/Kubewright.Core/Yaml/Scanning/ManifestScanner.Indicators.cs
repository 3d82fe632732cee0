using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <content>The indicators that give a document its structure: brackets, commas, and what begins an item, a key or a value.</content>
internal sealed partial class ManifestScanner
{
    private void OpenFlow()
    {
        BeginNode(TokenShape.Indicator);
        _keys.EnterFlow();
        var start = _cursor.Mark;
        var isSequence = _cursor.Current == '[';
        _cursor.Skip();
        _tokens.Add(isSequence ? new FlowSequenceStart(start, _cursor.Mark) : new FlowMappingStart(start, _cursor.Mark));
    }

    private void CloseFlow()
    {
        _keys.LeaveFlow();
        _lastInFlow = TokenShape.EndOfNode;
        var start = _cursor.Mark;
        var isSequence = _cursor.Current == ']';
        _cursor.Skip();
        _tokens.Add(isSequence ? new FlowSequenceEnd(start, _cursor.Mark) : new FlowMappingEnd(start, _cursor.Mark));
    }

    private void AddFlowEntry()
    {
        _keys.Drop();
        _ = _keys.EndExplicit();
        _keys.AreAllowed = true;
        var start = TakeIndicator();
        _tokens.Add(new FlowEntry(start, _cursor.Mark));
    }

    private void AddBlockEntry()
    {
        if (!_keys.IsInFlow)
        {
            if (!_keys.AreAllowed)
            {
                throw new ScanException(_cursor.Index, "a list item '-' cannot be here, it needs a line of its own");
            }

            OpenBlock(_cursor.Column, _tokens.NextNumber, isSequence: true, _cursor.Mark);
        }

        _keys.Drop();
        _keys.AreAllowed = true;
        var start = TakeIndicator();
        _tokens.Add(new BlockEntry(start, _cursor.Mark));
    }

    private void AddKey()
    {
        if (!_keys.IsInFlow)
        {
            if (!_keys.AreAllowed)
            {
                throw new ScanException(_cursor.Index, "a key '?' cannot be here");
            }

            OpenBlock(_cursor.Column, _tokens.NextNumber, isSequence: false, _cursor.Mark);
        }

        _keys.Drop();
        _keys.AreAllowed = !_keys.IsInFlow;
        _keys.BeginExplicit();
        var start = TakeIndicator();
        _tokens.Add(new Key(start, _cursor.Mark));
    }

    private void AddValue()
    {
        if (_keys.Take() is { } key)
        {
            var mark = TextCursor.MarkAt(key.Index);
            _tokens.Insert(key.TokenNumber, new Key(mark, mark));
            OpenBlock(key.Column, key.TokenNumber, isSequence: false, mark);
            _keys.AreAllowed = false;
        }
        else
        {
            if (!_keys.IsInFlow)
            {
                if (!_keys.AreAllowed)
                {
                    throw new ScanException(_cursor.Index,
                        "a ':' cannot be here: check the indentation of this line and of the one before, or put the value in quotes");
                }

                OpenBlock(_cursor.Column, _tokens.NextNumber, isSequence: false, _cursor.Mark);
            }
            else if (!_keys.EndExplicit())
            {
                throw new ScanException(_cursor.Index, "a ':' must be on the line of its key");
            }

            _keys.AreAllowed = !_keys.IsInFlow;
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
}
