using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Upper and lower case, words, white space, line wrapping.</summary>
internal static class CaseFunctions
{
    private static readonly GoType Text = GoType.String;

    public static void AddTo(FunctionTable table)
    {
        Add(table, "upper", text => text.ToUpperInvariant());
        Add(table, "lower", text => text.ToLowerInvariant());
        Add(table, "title", Title);
        Add(table, "untitle", Untitle);
        Add(table, "swapcase", Swap);
        Add(table, "nospace", text => string.Concat(text.Where(c => !GoText.IsSpace(c))));
        Add(table, "initials", text => string.Concat(text.Where((c, i) => !GoText.IsSpace(c) && (i == 0 || GoText.IsSpace(text[i - 1])))));
        Add(table, "snakecase", text => WordCase.Lower(text, '_'));
        Add(table, "kebabcase", text => WordCase.Lower(text, '-'));
        Add(table, "camelcase", WordCase.Pascal);
        table.Add("wrap", [GoType.Int, Text], call => new GoString(call.Text(1).With(Wrap(call.String(1), call.Integer(0), "\n", false))));
        table.Add("wrapWith", [GoType.Int, Text, Text], call => new GoString(call.Text(2).With(
            Wrap(call.String(2), call.Integer(0), call.String(1).Length == 0 ? "\n" : call.String(1), true))));
    }

    private static void Add(FunctionTable table, string name, Func<string, string> change) =>
        table.Add(name, [Text], call => new GoString(call.Text(0).With(change(call.String(0)))));

    private static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var afterSeparator = true;
        foreach (var c in text)
        {
            result.Append(afterSeparator ? char.ToUpperInvariant(c) : c);
            afterSeparator = c < 0x80 ? !char.IsLetterOrDigit(c) && c != '_' : !char.IsLetter(c) && !char.IsDigit(c) && GoText.IsSpace(c);
        }

        return result.ToString();
    }

    private static string Untitle(string text)
    {
        var result = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var c in text)
        {
            result.Append(startsWord ? char.ToLowerInvariant(c) : c);
            startsWord = GoText.IsSpace(c);
        }

        return result.ToString();
    }

    private static string Swap(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(char.IsUpper(c) || char.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter
                ? char.ToLowerInvariant(c)
                : char.IsLower(c) ? char.ToUpperInvariant(c) : c);
        }

        return result.ToString();
    }

    private static string Wrap(string text, long width, string lineBreak, bool breaksWords)
    {
        width = Math.Max(1, width);
        var result = new StringBuilder();
        var at = 0;
        while (text.Length - at > width)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var space = text.LastIndexOf(' ', at + (int)width, (int)width + 1);
            if (space < at)
            {
                var end = at + (int)width;
                space = breaksWords ? end : text.IndexOf(' ', end);
                if (space < 0)
                {
                    return result.Append(text, at, text.Length - at).ToString();
                }
            }

            var isWithinWord = breaksWords && space == at + width && text[space] != ' ';
            result.Append(text, at, space - at).Append(lineBreak);
            at = isWithinWord ? space : space + 1;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
