using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Environments.Kustomize;

/// <summary>Compares YAML texts by what they say: document by document, values by type and text, whatever the order of keys.</summary>
internal static class YamlTexts
{
    /// <summary>The first difference; null where there is none.</summary>
    public static string? Difference(string expected, string actual)
    {
        var (one, other) = (Read(expected), Read(actual));
        if (one.Count != other.Count)
        {
            return $"{other.Count} documents for {one.Count}";
        }

        return one.Zip(other).Select((pair, i) => Difference(pair.First, pair.Second, $"[{i}]")).FirstOrDefault(difference => difference is not null);
    }

    private static string? Difference(YamlNode expected, YamlNode actual, string at)
    {
        switch (expected, actual)
        {
            case (YamlMapping one, YamlMapping other):
                var names = one.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
                if (other.Entries.FirstOrDefault(entry => !names.Contains(entry.Name)) is { } extra)
                {
                    return $"{at}/{extra.Name} is too much";
                }

                return one.Entries
                    .Select(entry => other[entry.Name] is { } value ? Difference(entry.Value, value, $"{at}/{entry.Name}") : $"{at}/{entry.Name} is missing")
                    .FirstOrDefault(difference => difference is not null);
            case (YamlSequence one, YamlSequence other):
                return one.Items.Length != other.Items.Length
                    ? $"{at} has {other.Items.Length} items for {one.Items.Length}"
                    : one.Items.Zip(other.Items).Select((pair, i) => Difference(pair.First, pair.Second, $"{at}/{i}"))
                        .FirstOrDefault(difference => difference is not null);
            case (YamlScalar one, YamlScalar other):
                return one.Type == other.Type && string.Equals(one.Value, other.Value, StringComparison.Ordinal)
                    ? null
                    : $"{at} is {other.Type} '{other.Value}' for {one.Type} '{one.Value}'";
            default:
                return $"{at} is of another kind";
        }
    }

    private static List<YamlNode> Read(string text) =>
        [.. YamlReader.ReadAsWritten(new SourceFile("text.yaml", text)).Where(document => document.State != YamlDocumentState.Empty)
            .Select(document => document.Root ?? throw new InvalidOperationException(document.Problems[0].Message))];
}
