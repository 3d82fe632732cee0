using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>The hash of a ConfigMap's or Secret's content (api/hasher/hasher.go): the first ten hexadecimal digits of SHA-256, without vowels.</summary>
internal static class ContentHash
{
    public static string Of(TreeNode root)
    {
        var json = new StringBuilder();

        // kustomize means to hash the name too, but looks for a field called "metadata/name".
        const string Name = "";
        if (root["kind"]?.Value == "Secret")
        {
            json.Append("{\"data\":");
            Write(json, root["data"]);
            json.Append(",\"kind\":\"Secret\",\"name\":");
            WriteText(json, Name);
            if (root["stringData"] is { IsMapping: true } texts)
            {
                json.Append(",\"stringData\":");
                Write(json, texts);
            }

            json.Append(",\"type\":");
            WriteText(json, root["type"]?.Value ?? "");
        }
        else
        {
            json.Append('{');
            if (root["binaryData"] is { IsMapping: true } binary)
            {
                json.Append("\"binaryData\":");
                Write(json, binary);
                json.Append(',');
            }

            json.Append("\"data\":");
            Write(json, root["data"]);
            json.Append(",\"kind\":\"ConfigMap\",\"name\":");
            WriteText(json, Name);
        }

        return Encode(json.Append('}').ToString());
    }

    /// <summary>A node as Go writes it: keys in order, numbers as JSON numbers. What is absent is an empty text.</summary>
    private static void Write(StringBuilder json, TreeNode? node)
    {
        switch (node)
        {
            case null:
                json.Append("\"\"");
                break;
            case { IsMapping: true }:
                var separator = "{";
                foreach (var field in node.Fields.OrderBy(field => field.Key.Value, StringComparer.Ordinal))
                {
                    json.Append(separator);
                    WriteText(json, field.Key.Value);
                    json.Append(':');
                    Write(json, field.Value);
                    separator = ",";
                }

                json.Append(node.Fields.Count == 0 ? "{}" : "}");
                break;
            case { IsSequence: true }:
                json.Append('[');
                for (var i = 0; i < node.Items.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    Write(json, node.Items[i]);
                }

                json.Append(']');
                break;
            default:
                ScalarText.TryPrint(node, out var text, out var type);
                if (type == YamlScalarType.String)
                {
                    WriteText(json, text);
                }
                else
                {
                    json.Append(text);
                }

                break;
        }
    }

    /// <summary>A text as Go's encoding/json writes it, with its escapes for HTML.</summary>
    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case '\b':
                    json.Append("\\b");
                    break;
                case '\f':
                    json.Append("\\f");
                    break;
                case < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }

    private static string Encode(string json)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(json));
        var result = new StringBuilder();
        foreach (var b in bytes.Take(5))
        {
            result.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return result.Replace('0', 'g').Replace('1', 'h').Replace('3', 'k').Replace('a', 'm').Replace('e', 't').ToString();
    }
}
