using System.Runtime.CompilerServices;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Secrets;

/// <summary>Finds in a manifest what nothing may quote: the data of Secrets, and values whose names say that they are secret.</summary>
public static class SecretReader
{
    private static readonly string[] DataFields = ["data", "stringData", "binaryData"];

    private static readonly ConditionalWeakTable<ManifestFile, SecretText> Known = new();

    /// <summary>What a manifest holds, found out once, where somebody asks.</summary>
    public static SecretText Of(ManifestFile file) => Known.GetValue(file, static one => Read(one));

    /// <summary>The parts of a tree that was rendered, each where it is written.</summary>
    public static IEnumerable<SecretPart> PartsOf(YamlNode root)
    {
        var parts = new List<SecretPart>();
        AddAll(root, parts);
        return parts;
    }

    private static SecretText Read(ManifestFile file)
    {
        var parts = new List<SecretPart>();
        foreach (var document in file.Documents)
        {
            if (document.Root is { } root)
            {
                AddAll(root, parts);
            }
            else if (document.Problems.Length > 0)
            {
                AddUnread(document.Span, parts);
            }
        }

        return parts.Count == 0 ? SecretText.None : new SecretText(parts);
    }

    /// <summary>Walks with a stack of its own: documents may be nested deeply.</summary>
    private static void AddAll(YamlNode root, List<SecretPart> parts)
    {
        var open = new Stack<YamlNode>();
        var seen = new HashSet<YamlNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is YamlSequence sequence)
            {
                foreach (var item in sequence.Items)
                {
                    open.Push(item);
                }
            }
            else if (node is YamlMapping mapping)
            {
                AddMapping(mapping, parts);
                foreach (var entry in mapping.Entries)
                {
                    open.Push(entry.Value);
                }
            }
        }
    }

    private static void AddMapping(YamlMapping mapping, List<SecretPart> parts)
    {
        // Where two objects run into each other, one of the kinds is overridden: both count.
        var isSecret = mapping.Entries.Any(entry => entry.Name == "kind" && entry.Value is YamlScalar kind && IsSecretKind(kind.Value));
        var isConfigMap = mapping.Entries.Any(entry => entry.Name == "kind" && entry.Value is YamlScalar { Value: "ConfigMap" });
        var nameOfVariable = mapping.Entries.FirstOrDefault(entry => entry.Name == "name" && entry.Value is YamlScalar)?.Value as YamlScalar;
        foreach (var entry in mapping.Entries)
        {
            if (isSecret && Array.IndexOf(DataFields, entry.Name) >= 0 || entry.Name == "stringData")
            {
                AddWhole(entry.Value, parts);
            }
            else if (isConfigMap && entry.Name == "data" && entry.Value is YamlMapping data)
            {
                foreach (var setting in data.Entries.Where(setting => SecretNames.Says(setting.Name)))
                {
                    AddVariable(setting.Value, parts);
                }
            }
            else if (entry.Name == "value" && nameOfVariable is not null && SecretNames.Says(nameOfVariable.Value))
            {
                AddVariable(entry.Value, parts);
            }
            else if (SecretNames.IsOfField(entry.Name) && !NamesSecret(entry.Name))
            {
                AddValue(entry.Value, parts);
            }
            else if (entry.Name.EndsWith("last-applied-configuration", StringComparison.Ordinal) && entry.Value is YamlScalar applied
                && HoldsSecret(applied.Value))
            {
                Add(applied, parts);
            }
        }
    }

    // Annotations of ingress-nginx name Secrets, and hold none.
    private static bool NamesSecret(string annotation) =>
        annotation.StartsWith("nginx.ingress.kubernetes.io/", StringComparison.Ordinal) && annotation.EndsWith("-secret", StringComparison.Ordinal);

    private static bool IsSecretKind(string kind) => string.Equals(kind, "Secret", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsSecret(string json) => json.IndexOf("Secret", StringComparison.Ordinal) >= 0
        || json.IndexOf("stringData", StringComparison.Ordinal) >= 0;

    /// <summary>All that is under a field of a Secret; of its keys those that no key may be, for they may be a value in the wrong place.</summary>
    private static void AddWhole(YamlNode node, List<SecretPart> parts)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Add(scalar, parts);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AddWhole(item, parts);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (!entry.Key.Value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
                    {
                        Add(entry.Key, parts);
                    }

                    AddWhole(entry.Value, parts);
                }

                break;
        }
    }

    /// <summary>The value of a variable or a setting. One of another type than a text is a mistake, and as secret.</summary>
    private static void AddVariable(YamlNode node, List<SecretPart> parts)
    {
        if (node is YamlScalar)
        {
            AddValue(node, parts);
        }
        else
        {
            AddWhole(node, parts);
        }
    }

    /// <summary>The value of a name that says so: of a form of which the secret parts are known those parts, else all of it.</summary>
    private static void AddValue(YamlNode node, List<SecretPart> parts)
    {
        if (node is not YamlScalar scalar || scalar.Type is YamlScalarType.Null or YamlScalarType.Boolean)
        {
            return;
        }

        var written = scalar.Span.Text;
        if (scalar.Style == YamlScalarStyle.Computed || !Credentials.IsKnownForm(scalar.Value))
        {
            Add(scalar, parts);
            return;
        }

        foreach (var (start, length) in Credentials.PartsOf(written))
        {
            parts.Add(new SecretPart(scalar.Span with { Start = scalar.Span.Start + start, Length = length }, written.Substring(start, length)));
        }
    }

    private static void Add(YamlScalar scalar, List<SecretPart> parts)
    {
        if (scalar.Value.Length > 0)
        {
            parts.Add(new SecretPart(scalar.Span, scalar.Value));
        }
    }

    /// <summary>A document that could not be read: in one that looks like a Secret, all that follows <c>data</c> on each line counts.</summary>
    private static void AddUnread(SourceSpan document, List<SecretPart> parts)
    {
        var text = document.Text;
        var isSecret = text.IndexOf("stringData", StringComparison.Ordinal) >= 0
            || (text.IndexOf("Secret", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("kind", StringComparison.Ordinal) >= 0);
        var data = isSecret ? FirstOf(text, "data", "stringData") : -1;
        if (data < 0)
        {
            return;
        }

        for (var at = data; at < text.Length;)
        {
            var end = text.IndexOfAny(['\r', '\n'], at);
            end = end < 0 ? text.Length : end;
            var colon = text.IndexOf(':', at, end - at);
            var from = colon < 0 ? at : colon + 1;
            while (from < end && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            if (from < end)
            {
                parts.Add(new SecretPart(document with { Start = document.Start + from, Length = end - from }, text.Substring(from, end - from).Trim()));
            }

            at = end + 1;
        }
    }

    private static int FirstOf(string text, params string[] words)
    {
        var found = words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
        return found.Count == 0 ? -1 : found.Min();
    }
}
