using System.Globalization;
using Kubewright.Tree;

namespace Kubewright.Build;

/// <summary>What makes one tree of another, as operations of JSON Patch (RFC 6902), which kustomize applies to objects of every kind.</summary>
internal static class JsonPatch
{
    /// <summary>The operations, in an order in which each finds what it needs.</summary>
    public static SequenceNode Between(Node from, Node to)
    {
        var operations = new SequenceNode();
        Compare(from, to, "", operations);
        return operations;
    }

    private static void Compare(Node from, Node to, string path, SequenceNode operations)
    {
        switch (from, to)
        {
            case (MappingNode before, MappingNode after):
                foreach (var entry in before.Where(entry => !after.Contains(entry.Key)))
                {
                    operations.Add(new MappingNode { ["op"] = "remove", ["path"] = path + "/" + Escape(entry.Key) });
                }

                foreach (var entry in after)
                {
                    var place = path + "/" + Escape(entry.Key);
                    if (before[entry.Key] is { } old)
                    {
                        Compare(old, entry.Value, place, operations);
                    }
                    else
                    {
                        operations.Add(new MappingNode { ["op"] = "add", ["path"] = place, ["value"] = entry.Value.Clone() });
                    }
                }

                break;
            case (SequenceNode before, SequenceNode after) when before.Count == after.Count:
                for (var i = 0; i < before.Count; i++)
                {
                    Compare(before[i], after[i], path + "/" + i.ToString(CultureInfo.InvariantCulture), operations);
                }

                break;
            default:
                if (!from.IsEquivalentTo(to))
                {
                    operations.Add(new MappingNode { ["op"] = "replace", ["path"] = path, ["value"] = to.Clone() });
                }

                break;
        }
    }

    /// <summary>A key as a part of a path (RFC 6901, section 3).</summary>
    private static string Escape(string key) => key.Replace("~", "~0").Replace("/", "~1");
}
