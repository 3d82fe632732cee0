using YamlDotNet.Core;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>A place in a text that only moves forward, with its line and column.</summary>
internal sealed class TextCursor(string text)
{
    /// <summary>What <see cref="Peek"/> answers behind the end.</summary>
    public const char End = '\0';

    public string Text => text;

    public int Index { get; private set; }

    /// <summary>Counted from 0.</summary>
    public int Line { get; private set; }

    /// <summary>Counted from 0.</summary>
    public int Column { get; private set; }

    public char Current => Index < text.Length ? text[Index] : End;

    public bool IsAtEnd => Index >= text.Length;

    public bool IsAtBlank => Current is ' ' or '\t';

    public bool IsAtBreak => IsBreak(Current);

    public bool IsAtBreakOrEnd => IsAtEnd || IsAtBreak;

    public Mark Mark => MarkAt(Index);

    public static Mark MarkAt(int index) => new(index, 1, 1);

    public char Peek(int ahead) => Index + ahead < text.Length ? text[Index + ahead] : End;

    /// <summary>Whether white space, a line break or the end is so many characters ahead.</summary>
    public bool IsBlankBreakOrEnd(int ahead)
    {
        if (Index + ahead >= text.Length)
        {
            return true;
        }

        var c = text[Index + ahead];
        return c is ' ' or '\t' || IsBreak(c);
    }

    /// <summary>Whether a line break or the end is so many characters ahead.</summary>
    public bool IsBreakOrEnd(int ahead) => Index + ahead >= text.Length || IsBreak(text[Index + ahead]);

    /// <summary>Whether <c>---</c> or <c>...</c> is here alone, at the beginning of a line.</summary>
    public bool IsAtDocumentMark => Column == 0
        && Current is '-' or '.'
        && Peek(1) == Current
        && Peek(2) == Current
        && IsBlankBreakOrEnd(3);

    public void Skip(int count = 1)
    {
        Index += count;
        Column += count;
    }

    public void SkipBlanks()
    {
        while (IsAtBlank)
        {
            Skip();
        }
    }

    public void SkipToBreak()
    {
        while (!IsAtBreakOrEnd)
        {
            Skip();
        }
    }

    /// <summary>Skips a line break; answers what YAML reads for it: LF for CR, LF, CR LF and NEL, else the character itself.</summary>
    public char SkipBreak()
    {
        var c = Current;
        Index += c == '\r' ? CarriageReturnLength() : 1;
        Line++;
        Column = 0;
        return c is '\u2028' or '\u2029' ? c : '\n';
    }

    /// <summary>Kubernetes' line reader turns CR LF into LF before YAML is read, so CR CR LF is a single break as well.</summary>
    private int CarriageReturnLength() => Peek(1) switch
    {
        '\n' => 2,
        '\r' when Peek(2) == '\n' => 3,
        _ => 1,
    };

    private static bool IsBreak(char c) => c is '\n' or '\r' || (c >= '\x85' && c is '\x85' or '\u2028' or '\u2029');
}
