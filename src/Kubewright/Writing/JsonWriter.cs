using System.Globalization;
using System.Text;
using Kubewright.Tree;

namespace Kubewright.Writing;

/// <summary>Writes a tree as JSON, compact or with two spaces a level and <c>\n</c> at line ends. Equal trees give equal text.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _json = new(1024);
    private readonly bool _indented;

    private JsonWriter(bool indented) => _indented = indented;

    public static string Write(Node node, bool indented)
    {
        var writer = new JsonWriter(indented);
        writer.Write(node, 0);
        return writer._json.ToString();
    }

    private void Write(Node node, int level)
    {
        switch (node)
        {
            case MappingNode mapping:
                WriteEach(mapping, '{', '}', level, entry =>
                {
                    WriteString(entry.Key);
                    _ = _json.Append(_indented ? ": " : ":");
                    Write(entry.Value, level + 1);
                });
                break;
            case SequenceNode sequence:
                WriteEach(sequence, '[', ']', level, item => Write(item, level + 1));
                break;
            case ScalarNode { Kind: ScalarKind.Text } text:
                WriteString(text.Value);
                break;
            case ScalarNode scalar:
                _ = _json.Append(scalar.Value);
                break;
        }
    }

    private void WriteEach<T>(IReadOnlyCollection<T> items, char open, char close, int level, Action<T> write)
    {
        _ = _json.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            _ = isFirst ? _json : _json.Append(',');
            isFirst = false;
            NewLine(level + 1);
            write(item);
        }

        if (!isFirst)
        {
            NewLine(level);
        }

        _ = _json.Append(close);
    }

    private void NewLine(int level) => _ = _indented ? _json.Append('\n').Append(' ', 2 * level) : _json;

    private void WriteString(string text)
    {
        _ = _json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => _json.Append("\\\""),
                '\\' => _json.Append("\\\\"),
                '\n' => _json.Append("\\n"),
                '\r' => _json.Append("\\r"),
                '\t' => _json.Append("\\t"),
                // Half a pair is not a character: no encoding can carry it.
                var character when char.IsSurrogate(character) && !TextCharacters.IsPaired(text, i) => _json.Append('\uFFFD'),
                var character when TextCharacters.IsPrintable(text, i) => _json.Append(character),
                var character => _json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        _ = _json.Append('"');
    }
}
