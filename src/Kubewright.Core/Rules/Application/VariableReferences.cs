using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>The names in <c>$(NAME)</c> of texts, found in one walk however many there are (third_party/forked/golang/expansion/expand.go).</summary>
internal static class VariableReferences
{
    /// <summary>The names in all texts of a node.</summary>
    public static HashSet<string> In(YamlNode node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scalar in node.Scalars())
        {
            Add(scalar.Value, names);
        }

        return names;
    }

    private static void Add(string text, HashSet<string> names)
    {
        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0;)
        {
            // A name never holds '$(': what looks so is text, and the next reference begins in it.
            var stop = at + 2;
            while (stop < text.Length && text[stop] != ')' && !(text[stop] == '$' && stop + 1 < text.Length && text[stop + 1] == '('))
            {
                stop++;
            }

            if (stop < text.Length && text[stop] == ')')
            {
                names.Add(text.Substring(at + 2, stop - at - 2));
            }

            at = stop < text.Length ? text.IndexOf("$(", stop, StringComparison.Ordinal) : -1;
        }
    }
}
