using System.Collections.Concurrent;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>Ways through an object, such as <c>spec.tls[]</c>: names of fields, <c>[]</c> after those whose items are meant.</summary>
internal static class NodePath
{
    /// <summary>The steps of the ways that the tables know: they are as many as the rows.</summary>
    private static readonly ConcurrentDictionary<string, (string Field, bool IsList)[]> Steps = new(StringComparer.Ordinal);

    /// <summary>The mappings at the end of a way, in the order of the text.</summary>
    public static IReadOnlyList<YamlMapping> Follow(YamlMapping root, string path)
    {
        if (path.Length == 0)
        {
            return [root];
        }

        List<YamlMapping>? found = null;
        Collect(root, Steps.GetOrAdd(path, Split), 0, ref found);
        return found is null ? [] : found;
    }

    private static void Collect(YamlMapping mapping, (string Field, bool IsList)[] steps, int step, ref List<YamlMapping>? found)
    {
        if (step == steps.Length)
        {
            (found ??= []).Add(mapping);
            return;
        }

        var (field, isList) = steps[step];
        var value = mapping[field];
        if (!isList && value is YamlMapping next)
        {
            Collect(next, steps, step + 1, ref found);
        }
        else if (isList && value is YamlSequence items)
        {
            foreach (var item in items.Items)
            {
                if (item is YamlMapping one)
                {
                    Collect(one, steps, step + 1, ref found);
                }
            }
        }
    }

    private static (string Field, bool IsList)[] Split(string path) =>
        [.. path.Split('.').Select(step => step.EndsWith("[]", StringComparison.Ordinal) ? (step.Substring(0, step.Length - 2), true) : (step, false))];
}
