using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>
/// Compares what two environments apply, object by object. Objects that are written in one place are the same, whatever they are called in each.
/// </summary>
public static class EnvironmentDifference
{
    /// <summary>What differs, in the order of the first environment; what only the second has comes last.</summary>
    public static ImmutableArray<ObjectDifference> Find(Rendering first, Rendering second)
    {
        var differences = ImmutableArray.CreateBuilder<ObjectDifference>();
        var left = second.Objects.ToList();
        foreach (var one in first.Objects)
        {
            var other = left.Find(candidate => IsSamePlace(one, candidate)) ?? left.Find(candidate => HasSameName(one, candidate));
            if (other is null)
            {
                differences.Add(new ObjectDifference(one, null, ImmutableArray<ValueDifference>.Empty));
                continue;
            }

            left.Remove(other);
            var fields = ImmutableArray.CreateBuilder<ValueDifference>();
            Compare(one.Root, other.Root, "", fields);
            if (fields.Count > 0)
            {
                differences.Add(new ObjectDifference(one, other, fields.ToImmutable()));
            }
        }

        differences.AddRange(left.Select(other => new ObjectDifference(null, other, ImmutableArray<ValueDifference>.Empty)));
        return differences.ToImmutable();
    }

    private static bool IsSamePlace(RenderedObject one, RenderedObject other) =>
        one.Kind == other.Kind && one.Root.Span.Start == other.Root.Span.Start && one.Root.Span.File.Path == other.Root.Span.File.Path;

    private static bool HasSameName(RenderedObject one, RenderedObject other) =>
        one.Kind == other.Kind && one.ApiVersion == other.ApiVersion && one.Name == other.Name;

    private static void Compare(YamlNode one, YamlNode other, string path, ImmutableArray<ValueDifference>.Builder differences)
    {
        switch (one, other)
        {
            case (YamlMapping first, YamlMapping second):
                foreach (var entry in first.Entries)
                {
                    CompareOne(entry.Value, second[entry.Name], Field(path, entry.Name), differences);
                }

                foreach (var entry in second.Entries.Where(entry => first.Find(entry.Name) is null))
                {
                    differences.Add(new ValueDifference(Field(path, entry.Name), null, entry.Value));
                }

                break;
            case (YamlSequence first, YamlSequence second):
                CompareItems(first, second, path, differences);
                break;
            case (YamlScalar first, YamlScalar second) when first.Type == second.Type && first.Value == second.Value:
                break;
            default:
                differences.Add(new ValueDifference(path, one, other));
                break;
        }
    }

    private static void CompareItems(YamlSequence first, YamlSequence second, string path, ImmutableArray<ValueDifference>.Builder differences)
    {
        var names = second.Items.Select(NameOf).ToList();
        var isNamed = first.Items.Concat(second.Items).All(item => NameOf(item) is not null);
        for (var i = 0; i < first.Items.Length; i++)
        {
            var name = isNamed ? NameOf(first.Items[i])! : i.ToString(CultureInfo.InvariantCulture);
            var at = isNamed ? names.IndexOf(name) : i;
            CompareOne(first.Items[i], at >= 0 && at < second.Items.Length ? second.Items[at] : null, $"{path}[{name}]", differences);
        }

        for (var i = 0; i < second.Items.Length; i++)
        {
            if (isNamed ? !first.Items.Any(item => NameOf(item) == names[i]) : i >= first.Items.Length)
            {
                differences.Add(new ValueDifference($"{path}[{(isNamed ? names[i] : i.ToString(CultureInfo.InvariantCulture))}]", null, second.Items[i]));
            }
        }
    }

    private static void CompareOne(YamlNode one, YamlNode? other, string path, ImmutableArray<ValueDifference>.Builder differences)
    {
        if (other is null)
        {
            differences.Add(new ValueDifference(path, one, null));
        }
        else
        {
            Compare(one, other, path, differences);
        }
    }

    private static string Field(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string? NameOf(YamlNode item) => (item as YamlMapping)?["name"] is YamlScalar { Type: YamlScalarType.String } name ? name.Value : null;
}
