using System.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>Names of images as files that build them write them, with variables of shells, pipelines and compose in them.</summary>
internal static class ImageText
{
    /// <summary>
    /// The name with each variable's default in its place, and nothing where it has none: <c>eshop/catalog:latest</c> of
    /// <c>${REGISTRY:-eshop}/catalog:${TAG:-latest}</c>. Null where the last part of the repository holds a variable without a default.
    /// </summary>
    public static string? Resolve(string written)
    {
        var text = new StringBuilder();
        for (var at = 0; at < written.Length; at++)
        {
            if (EndOfVariable(written, at) is not { } end)
            {
                text.Append(written[at]);
                continue;
            }

            var inner = written.Substring(at, end - at);
            var dash = inner.StartsWith("${", StringComparison.Ordinal) && !inner.StartsWith("${{", StringComparison.Ordinal) ? inner.IndexOf('-') : -1;
            if (dash > 0)
            {
                text.Append(inner, dash + 1, inner.Length - dash - 2);
            }
            else
            {
                text.Append('\u0001');
            }

            at = end - 1;
        }

        var repository = Repository(text.ToString());
        var last = ImageName.LastPart(repository);
        return last.Length == 0 || last.IndexOf('\u0001') >= 0 ? null : repository.IndexOf('\u0001') >= 0 ? last : repository;
    }

    /// <summary>The repository with its registry, without tag and digest.</summary>
    private static string Repository(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name.Substring(0, colon) : name;
    }

    /// <summary>
    /// Where a variable that begins at an offset ends; null where none does: <c>${X}</c>, <c>${{ x }}</c>, <c>$(X)</c>, <c>$X</c>, <c>{{ x }}</c>, <c>%X%</c>.
    /// </summary>
    private static int? EndOfVariable(string text, int at)
    {
        int? After(string end) => text.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var index ? index + end.Length : null;

        if (StartsAt(text, at, "${{") || StartsAt(text, at, "{{"))
        {
            return After("}}");
        }

        if (StartsAt(text, at, "${"))
        {
            return After("}");
        }

        if (StartsAt(text, at, "$("))
        {
            return After(")");
        }

        if (text[at] is '$' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '_'))
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return end;
        }

        return text[at] == '%' && text.IndexOf('%', at + 1) is > 0 and var close ? close + 1 : null;
    }

    private static bool StartsAt(string text, int at, string value) => string.CompareOrdinal(text, at, value, 0, value.Length) == 0;
}
