using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// The names that a text holds and that a class of generated code can have: each word that begins with a capital letter, an underscore, or a letter beyond a to
/// z. Words of comments and strings are among them; they cost no more than members that nobody uses. A file is read once for as long as it stays as it is.
/// </summary>
internal static class CodeNames
{
    private static readonly PerObject<SyntaxTree, string[]> InTrees = new(static tree => Read(tree.GetText(CancellationToken.None)));
    private static readonly PerObject<SourceText, string[]> InTexts = new(Read);

    public static string[] Of(SyntaxTree tree) => InTrees.Of(tree);

    public static string[] Of(SourceText text) => InTexts.Of(text);

    private static string[] Read(SourceText source)
    {
        var text = source.ToString();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && IsPart(text[i]))
            {
                i++;
            }

            if (text[start] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                names.Add(text.Substring(start, i - start));
            }
        }

        return [.. names];
    }

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
