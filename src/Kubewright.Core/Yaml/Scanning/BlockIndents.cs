using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>The columns at which the block collections around the cursor begin, the innermost last.</summary>
internal sealed class BlockIndents(TokenQueue tokens)
{
    private readonly Stack<int> _outer = new();

    /// <summary>The column of the innermost block collection; -1 outside of all.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Begins a block collection where the column is deeper than the one around it.</summary>
    public void Open(int column, int number, bool isSequence, Mark mark)
    {
        if (Current >= column)
        {
            return;
        }

        _outer.Push(Current);
        Current = column;
        tokens.Insert(number, isSequence ? new BlockSequenceStart(mark, mark) : new BlockMappingStart(mark, mark));
    }

    /// <summary>Ends the block collections that are deeper than the column.</summary>
    public void Close(int column, Mark mark)
    {
        while (Current > column)
        {
            tokens.Add(new BlockEnd(mark, mark));
            Current = _outer.Pop();
        }
    }
}
