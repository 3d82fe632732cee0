using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>snake_case, kebab-case and CamelCase as sprig makes them.</summary>
internal static class WordCase
{
    private enum WordKind
    {
        None,
        Number,
        Upper,
        Alphabet,
        Connector,
        Punctuation,
        Other,
    }

    /// <summary>Each connector goes and the letter after it becomes a capital, those after a capital small; leading connectors stay.</summary>
    public static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length && IsConnector(text[at]))
        {
            result.Append(text[at++]);
        }

        if (at == text.Length)
        {
            return text;
        }

        var isInCapitals = char.IsUpper(text[at]);
        var current = char.ToUpperInvariant(text[at++]);
        for (; at < text.Length; at++)
        {
            var previous = current;
            current = text[at];
            if (IsConnector(current) && IsConnector(previous))
            {
                result.Append(previous);
            }
            else if (IsConnector(previous))
            {
                isInCapitals = char.IsUpper(current);
                current = char.ToUpperInvariant(current);
            }
            else
            {
                isInCapitals &= char.IsUpper(current);
                current = isInCapitals ? char.ToLowerInvariant(current) : current;
                result.Append(previous);
            }
        }

        return result.Append(current).ToString();
    }

    /// <summary>Words in lower case with a connector between them; a number belongs to the word before it, or to the letters after it.</summary>
    public static string Lower(string text, char connector)
    {
        var result = new StringBuilder(text.Length + 8);
        var (kind, word, at) = Next(text, 0);
        while (at < text.Length)
        {
            if (kind != WordKind.Connector)
            {
                Write(result, kind, word, connector);
            }

            var (before, last) = (kind, word);
            (kind, word, at) = Next(text, at);
            switch (before)
            {
                case WordKind.Number:
                    while (kind is WordKind.Alphabet or WordKind.Number)
                    {
                        Write(result, kind, word, connector);
                        (kind, word, at) = Next(text, at);
                    }

                    Connect(result, kind, connector);
                    break;
                case WordKind.Connector:
                    Write(result, before, last, connector);
                    break;
                case WordKind.Punctuation:
                    break;
                default:
                    if (kind != WordKind.Number)
                    {
                        Connect(result, kind, connector, evenNone: true);
                        break;
                    }

                    if (at >= text.Length)
                    {
                        break;
                    }

                    last = word;
                    (kind, word, at) = Next(text, at);
                    if (kind != WordKind.Alphabet)
                    {
                        Write(result, WordKind.Number, last, connector);
                        Connect(result, kind, connector, evenNone: true);
                        break;
                    }

                    result.Append(connector);
                    Write(result, WordKind.Number, last, connector);
                    while (kind is WordKind.Alphabet or WordKind.Number)
                    {
                        Write(result, kind, word, connector);
                        (kind, word, at) = Next(text, at);
                    }

                    Connect(result, kind, connector);
                    break;
            }
        }

        Write(result, kind, word, connector);
        return result.ToString();
    }

    private static void Connect(StringBuilder result, WordKind next, char connector, bool evenNone = false)
    {
        if (next is not (WordKind.Connector or WordKind.Punctuation) && (evenNone || next != WordKind.None))
        {
            result.Append(connector);
        }
    }

    private static void Write(StringBuilder result, WordKind kind, string word, char connector)
    {
        if (kind == WordKind.Connector)
        {
            result.Append(connector, word.Length);
        }
        else
        {
            result.Append(kind is WordKind.Upper or WordKind.Alphabet ? word.ToLowerInvariant() : word);
        }
    }

    private static (WordKind Kind, string Word, int At) Next(string text, int at)
    {
        if (at >= text.Length)
        {
            return (WordKind.None, "", at);
        }

        var start = at;
        var first = text[at++];
        WordKind kind;
        if (IsConnector(first))
        {
            kind = WordKind.Connector;
            at = Skip(text, at, IsConnector);
        }
        else if (IsPunctuation(first))
        {
            kind = WordKind.Punctuation;
            at = Skip(text, at, IsPunctuation);
        }
        else if (char.IsUpper(first))
        {
            kind = WordKind.Upper;
            var capitals = Skip(text, at, char.IsUpper);
            if (capitals > at)
            {
                // Of "HTTPStatus" the last capital begins the next word.
                at = capitals < text.Length && char.IsLetter(text[capitals]) ? capitals - 1 : capitals;
            }
            else
            {
                at = Skip(text, at, c => char.IsLetter(c) && !char.IsUpper(c));
            }
        }
        else if (char.IsLetter(first))
        {
            kind = WordKind.Alphabet;
            at = Skip(text, at, c => char.IsLetter(c) && !char.IsUpper(c));
        }
        else if (char.IsNumber(first))
        {
            kind = WordKind.Number;
            at = Skip(text, at, char.IsNumber);
        }
        else
        {
            kind = WordKind.Other;
            at = Skip(text, at, c => !IsConnector(c) && !char.IsLetter(c) && !char.IsNumber(c) && !IsPunctuation(c));
        }

        return (kind, text.Substring(start, at - start), at);
    }

    private static int Skip(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsConnector(char c) => c is '-' or '_' || GoText.IsSpace(c);

    private static bool IsPunctuation(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
        or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
        or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
}
