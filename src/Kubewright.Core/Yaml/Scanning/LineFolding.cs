using System.Text;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>
/// The white space between two words of a flow scalar: blanks on one line stay, one line break becomes a space, further ones stay
/// line breaks.
/// </summary>
internal sealed class LineFolding
{
    // Most scalars end at their line, so neither is needed.
    private StringBuilder? _blanks;
    private StringBuilder? _furtherBreaks;
    private char _firstBreak;

    /// <summary>Whether a line break was among the white space.</summary>
    public bool HasBreak { get; private set; }

    public bool IsEmpty => !HasBreak && _blanks is not { Length: > 0 };

    /// <summary>Reads the white space and line breaks at the cursor.</summary>
    public void Read(TextCursor cursor)
    {
        while (cursor.IsAtBlank || cursor.IsAtBreak)
        {
            if (cursor.IsAtBreak)
            {
                ReadBreak(cursor);
            }
            else
            {
                ReadBlank(cursor);
            }
        }
    }

    public void ReadBlank(TextCursor cursor)
    {
        if (!HasBreak)
        {
            (_blanks ??= new StringBuilder()).Append(cursor.Current);
        }

        cursor.Skip();
    }

    public void ReadBreak(TextCursor cursor)
    {
        var lineBreak = cursor.SkipBreak();
        if (HasBreak)
        {
            (_furtherBreaks ??= new StringBuilder()).Append(lineBreak);
        }
        else
        {
            HasBreak = true;
            _firstBreak = lineBreak;
        }
    }

    /// <summary>Reads an escaped line break: it joins the lines without a space.</summary>
    public void ReadEscapedBreak(TextCursor cursor)
    {
        _ = cursor.SkipBreak();
        HasBreak = true;
        _firstBreak = '\0';
    }

    /// <summary>Writes what the white space amounts to and forgets it.</summary>
    public void WriteTo(StringBuilder value)
    {
        if (!HasBreak)
        {
            value.Append(_blanks);
        }
        else if (_firstBreak == '\n' && _furtherBreaks is not { Length: > 0 })
        {
            value.Append(' ');
        }
        else
        {
            if (_firstBreak is not ('\n' or '\0'))
            {
                value.Append(_firstBreak);
            }

            value.Append(_furtherBreaks);
        }

        _blanks?.Clear();
        _furtherBreaks?.Clear();
        HasBreak = false;
    }
}
