using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>A set of code points: a character, a class.</summary>
internal sealed class RuneSet
{
    private readonly List<(int Low, int High)> _ranges = [];
    private readonly List<Func<int, bool>> _classes = [];

    /// <summary>Whether the set holds what it does not list.</summary>
    public bool IsNegated { get; set; }

    public bool IgnoresCase { get; set; }

    public static RuneSet Of(int rune, bool ignoresCase)
    {
        var set = new RuneSet { IgnoresCase = ignoresCase };
        set.Add(rune, rune);
        return set;
    }

    /// <summary>The dot: all, without the line feed unless it may be one.</summary>
    public static RuneSet Any(bool withLineFeed)
    {
        var set = new RuneSet { IsNegated = true };
        if (!withLineFeed)
        {
            set.Add('\n', '\n');
        }

        return set;
    }

    public void Add(int low, int high) => _ranges.Add((low, high));

    public void Add(Func<int, bool> holds) => _classes.Add(holds);

    public bool Contains(int rune)
    {
        var isIn = Lists(rune);
        if (!isIn && IgnoresCase && rune < 0x10000)
        {
            isIn = Lists(char.ToLowerInvariant((char)rune)) || Lists(char.ToUpperInvariant((char)rune))
                || (rune == 0x17F && Lists('s')) || (rune is 's' or 'S' && Lists(0x17F)) || (rune == 0x212A && Lists('k'))
                || (rune is 'k' or 'K' && Lists(0x212A));
        }

        return isIn != IsNegated;
    }

    /// <summary>The Perl class of a letter: d, s, w; null for others.</summary>
    public static Func<int, bool>? Perl(char letter) => letter switch
    {
        'd' => rune => rune is >= '0' and <= '9',
        'D' => rune => rune is < '0' or > '9',
        's' => IsSpace,
        'S' => rune => !IsSpace(rune),
        'w' => IsWord,
        'W' => rune => !IsWord(rune),
        _ => null,
    };

    /// <summary>An ASCII class such as <c>alpha</c>; null for other names.</summary>
    public static Func<int, bool>? Ascii(string name) => name switch
    {
        "alnum" => rune => IsWord(rune) && rune != '_',
        "alpha" => rune => IsWord(rune) && rune is not ('_' or (>= '0' and <= '9')),
        "ascii" => rune => rune < 0x80,
        "blank" => rune => rune is '\t' or ' ',
        "cntrl" => rune => rune is < ' ' or 0x7F,
        "digit" => rune => rune is >= '0' and <= '9',
        "graph" => rune => rune is >= '!' and <= '~',
        "lower" => rune => rune is >= 'a' and <= 'z',
        "print" => rune => rune is >= ' ' and <= '~',
        "punct" => rune => rune is >= '!' and <= '~' && (!IsWord(rune) || rune == '_'),
        "space" => rune => rune is (>= '\t' and <= '\r') or ' ',
        "upper" => rune => rune is >= 'A' and <= 'Z',
        "word" => IsWord,
        "xdigit" => rune => rune < 0x80 && Uri.IsHexDigit((char)rune),
        _ => null,
    };

    /// <summary>A Unicode category such as <c>L</c> or <c>Lu</c>, or a common script; null for other names.</summary>
    public static Func<int, bool>? Unicode(string name) => name switch
    {
        "Any" => _ => true,
        "L" => rune => GoText.CategoryOf(rune) <= UnicodeCategory.OtherLetter,
        "Lu" => Category(UnicodeCategory.UppercaseLetter),
        "Ll" => Category(UnicodeCategory.LowercaseLetter),
        "Lt" => Category(UnicodeCategory.TitlecaseLetter),
        "Lm" => Category(UnicodeCategory.ModifierLetter),
        "Lo" => Category(UnicodeCategory.OtherLetter),
        "M" => Between(UnicodeCategory.NonSpacingMark, UnicodeCategory.EnclosingMark),
        "Mn" => Category(UnicodeCategory.NonSpacingMark),
        "Mc" => Category(UnicodeCategory.SpacingCombiningMark),
        "Me" => Category(UnicodeCategory.EnclosingMark),
        "N" => Between(UnicodeCategory.DecimalDigitNumber, UnicodeCategory.OtherNumber),
        "Nd" => Category(UnicodeCategory.DecimalDigitNumber),
        "Nl" => Category(UnicodeCategory.LetterNumber),
        "No" => Category(UnicodeCategory.OtherNumber),
        "P" => Between(UnicodeCategory.ConnectorPunctuation, UnicodeCategory.OtherPunctuation),
        "Pc" => Category(UnicodeCategory.ConnectorPunctuation),
        "Pd" => Category(UnicodeCategory.DashPunctuation),
        "Ps" => Category(UnicodeCategory.OpenPunctuation),
        "Pe" => Category(UnicodeCategory.ClosePunctuation),
        "Pi" => Category(UnicodeCategory.InitialQuotePunctuation),
        "Pf" => Category(UnicodeCategory.FinalQuotePunctuation),
        "Po" => Category(UnicodeCategory.OtherPunctuation),
        "S" => Between(UnicodeCategory.MathSymbol, UnicodeCategory.OtherSymbol),
        "Sm" => Category(UnicodeCategory.MathSymbol),
        "Sc" => Category(UnicodeCategory.CurrencySymbol),
        "Sk" => Category(UnicodeCategory.ModifierSymbol),
        "So" => Category(UnicodeCategory.OtherSymbol),
        "Z" => Between(UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator),
        "Zs" => Category(UnicodeCategory.SpaceSeparator),
        "C" => Between(UnicodeCategory.Control, UnicodeCategory.PrivateUse),
        "Cc" => Category(UnicodeCategory.Control),
        "Cf" => Category(UnicodeCategory.Format),
        "Latin" => rune =>
            GoText.CategoryOf(rune) <= UnicodeCategory.OtherLetter && rune is < 0x250 or (>= 0x1E00 and < 0x1F00) && rune is not (0xAA or 0xB5 or 0xBA),
        "Greek" => rune => rune is (>= 0x370 and < 0x400 and not 0x37E) or (>= 0x1F00 and < 0x2000),
        "Cyrillic" => rune => rune is >= 0x400 and < 0x530,
        "Han" => rune => rune is (>= 0x4E00 and < 0xA000) or (>= 0x3400 and < 0x4DC0) or (>= 0xF900 and < 0xFB00) or (>= 0x20000 and < 0x32000),
        _ => null,
    };

    public static bool IsWord(int rune) => rune is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    private static bool IsSpace(int rune) => rune is '\t' or '\n' or '\f' or '\r' or ' ';

    private static Func<int, bool> Category(UnicodeCategory category) => rune => GoText.CategoryOf(rune) == category;

    private static Func<int, bool> Between(UnicodeCategory low, UnicodeCategory high) =>
        rune => GoText.CategoryOf(rune) is var category && category >= low && category <= high;

    private bool Lists(int rune)
    {
        foreach (var (low, high) in _ranges)
        {
            if (rune >= low && rune <= high)
            {
                return true;
            }
        }

        return _classes.Exists(holds => holds(rune));
    }
}
