using System.Globalization;
using System.Text;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Validation;

/// <summary>Reads YAML as Kubernetes reads it, into JSON: scalars resolved by YAML 1.1, aliases and merge keys replaced by what they stand for.</summary>
internal static class YamlText
{
    /// <summary>The documents of a text that hold something, as JSON.</summary>
    /// <exception cref="FormatException">A document is not YAML, or is a template; the message says on which line.</exception>
    public static IEnumerable<string> ToJson(string yaml)
    {
        foreach (var document in YamlReader.Read(new SourceFile("", yaml)).Where(document => document.State != YamlDocumentState.Empty))
        {
            if (document.Root is not { } root)
            {
                throw new FormatException(Describe(document));
            }

            var json = new StringBuilder();
            Write(json, root);
            yield return json.ToString();
        }
    }

    private static string Describe(YamlDocument document)
    {
        var problem = document.Problems.IsEmpty ? null : document.Problems[0];
        var line = ((problem?.Span ?? document.Span).StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        return document.State == YamlDocumentState.Template
            ? "The YAML that begins on line " + line + " is a template, which another program fills in before it becomes YAML."
            : "The YAML is not valid on line " + line + ": " + (problem?.Message ?? "it cannot be read") + ".";
    }

    private static void Write(StringBuilder json, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                WriteEach(json, '{', '}', mapping.Entries.Where(entry => !entry.IsOverridden), entry =>
                {
                    WriteText(json, entry.Name);
                    json.Append(':');
                    Write(json, entry.Value);
                });
                break;
            case YamlSequence sequence:
                WriteEach(json, '[', ']', sequence.Items, item => Write(json, item));
                break;
            case YamlScalar scalar:
                WriteScalar(json, scalar);
                break;
        }
    }

    private static void WriteEach<T>(StringBuilder json, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        json.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            _ = isFirst ? json : json.Append(',');
            isFirst = false;
            write(item);
        }

        json.Append(close);
    }

    private static void WriteScalar(StringBuilder json, YamlScalar scalar)
    {
        if (scalar.Type == YamlScalarType.Null)
        {
            json.Append("null");
        }
        else if (scalar.TryGetBoolean(out var flag))
        {
            json.Append(flag ? "true" : "false");
        }
        else if (scalar.Type == YamlScalarType.Integer && scalar.TryGetInteger(out var whole))
        {
            json.Append(whole.ToString(CultureInfo.InvariantCulture));
        }
        else if (scalar.TryGetNumber(out var number) && !double.IsInfinity(number) && !double.IsNaN(number))
        {
            json.Append(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            WriteText(json, scalar.Value);
        }
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            _ = character is '"' or '\\' ? json.Append('\\').Append(character)
                : character < ' ' ? json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture))
                : json.Append(character);
        }

        json.Append('"');
    }
}
