using System.Globalization;
using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>References within a schema, and its draft.</summary>
internal static class SchemaReference
{
    /// <summary>What a reference leads to; null where it leads out of the schema.</summary>
    public static GoValue? Resolve(GoValue root, string reference)
    {
        var hash = reference.IndexOf('#');
        var document = hash < 0 ? reference : reference.Substring(0, hash);
        if (document.Length > 0 && Find(root, document, "$id") is not { } && !(root is GoMap map && map["$id"] is GoString id && id.Value == document))
        {
            return null;
        }

        var start = document.Length > 0 ? Find(root, document, "$id") ?? root : root;
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if (fragment.Length == 0)
        {
            return start;
        }

        return fragment[0] == '/' ? Follow(start, fragment.Substring(1)) : Find(root, fragment, "$anchor") ?? Find(root, "#" + fragment, "$id");
    }

    /// <summary>Whether the schema names a draft before 2019-09, in which a reference is alone and formats count.</summary>
    public static bool IsBefore2019(GoValue root) =>
        root is GoMap map && map["$schema"] is GoString schema && schema.Value.IndexOf("draft-0", StringComparison.Ordinal) >= 0;

    private static GoValue? Follow(GoValue value, string pointer)
    {
        foreach (var raw in pointer.Split('/'))
        {
            var part = (UrlEscaping.Unescape(raw, out _) ?? raw).Replace("~1", "/").Replace("~0", "~");
            switch (value)
            {
                case GoMap map when map.Entries.TryGetValue(part, out var entry):
                    value = entry;
                    break;
                case GoSlice list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count:
                    value = list.Items[index];
                    break;
                default:
                    return null;
            }
        }

        return value;
    }

    private static GoValue? Find(GoValue value, string name, string keyword)
    {
        Language.StackGuard.Check();
        switch (value)
        {
            case GoMap map:
                return map[keyword] is GoString text && text.Value == name ? map
                    : map.Entries.Values.Select(entry => Find(entry, name, keyword)).FirstOrDefault(found => found is not null);
            case GoSlice list:
                return list.Items.Select(item => Find(item, name, keyword)).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }
}
