using System.Globalization;
using System.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Validation;

/// <summary>Which field is at a place of a text, in the notation of the API server: <c>spec.ports[0].targetPort</c>, <c>metadata.labels[app]</c>.</summary>
internal static class WrittenPath
{
    public static string Of(YamlNode root, int position)
    {
        var path = new StringBuilder();
        var node = root;
        while (node is not null)
        {
            node = node switch
            {
                YamlMapping mapping => Enter(mapping, position, path),
                YamlSequence sequence => Enter(sequence, position, path),
                _ => null,
            };
        }

        return path.ToString();
    }

    private static YamlNode? Enter(YamlMapping mapping, int position, StringBuilder path)
    {
        foreach (var entry in mapping.Entries)
        {
            if (position < entry.Key.Span.Start || position >= Math.Max(entry.Value.Span.End, entry.Key.Span.End))
            {
                continue;
            }

            _ = IsIdentifier(entry.Name)
                ? path.Append(path.Length == 0 ? "" : ".").Append(entry.Name)
                : path.Append('[').Append(entry.Name).Append(']');
            return position >= entry.Value.Span.Start ? entry.Value : null;
        }

        return null;
    }

    private static YamlNode? Enter(YamlSequence sequence, int position, StringBuilder path)
    {
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (position >= sequence.Items[i].Span.Start && position < sequence.Items[i].Span.End)
            {
                _ = path.Append('[').Append(i.ToString(CultureInfo.InvariantCulture)).Append(']');
                return sequence.Items[i];
            }
        }

        return null;
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character == '$');
}
