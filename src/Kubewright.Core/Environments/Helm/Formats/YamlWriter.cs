using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>
/// Writes values as Helm's toYaml does: what JSON makes of them, written by go-yaml v2; and as toYamlPretty does, written by go-yaml v3. The order of
/// the keys, the quotes and the folding at 80 columns are theirs.
/// </summary>
internal sealed class YamlWriter
{
    private readonly YamlScalarWriter _output;
    private readonly bool _isPretty;

    private YamlWriter(bool isPretty)
    {
        _isPretty = isPretty;
        _output = new YamlScalarWriter(isPretty);
    }

    /// <summary>The YAML of a value, without a line break at its end.</summary>
    /// <exception cref="GoErrorException">JSON cannot hold the value.</exception>
    public static TracedText Write(GoValue value, bool isPretty = false)
    {
        var writer = new YamlWriter(isPretty);
        writer.Node(isPretty ? value : Normalized(value), -1, isRoot: true, inMapping: false, isSimpleKey: false);
        return writer._output.ToText();
    }

    /// <summary>The value after its way through JSON.</summary>
    private static GoValue Normalized(GoValue value)
    {
        switch (value)
        {
            case GoNil or GoBool or GoInteger:
                return value;
            case GoString text:
                return GoText.HasLoneByte(text.Value) ? Normalized(JsonParser.Parse(JsonWriter.Write(value)))
                    : text.Value.IndexOf('\u0085') >= 0 ? new GoString(text.Text.Replace("\u0085", TracedText.Of(" ")))
                    : value;
            case GoFloat number:
                var json = JsonWriter.Write(value).Value;
                return GoNumbers.TryParseInteger(json, 10, out var integer) ? new GoInteger(integer, GoType.Int64, number.Place) : value;
            case GoSlice slice:
                StackGuard.Check();
                return new GoSlice([.. slice.Items.Select(Normalized)]);
            case GoMap map:
                StackGuard.Check();
                var copy = new GoMap();
                foreach (var entry in map.Entries)
                {
                    copy[entry.Key] = Normalized(entry.Value);
                }

                return copy;
            default:
                return Normalized(JsonParser.Parse(JsonWriter.Write(value)));
        }
    }

    private void Node(GoValue value, int indent, bool isRoot, bool inMapping, bool isSimpleKey)
    {
        StackGuard.Check();
        switch (value)
        {
            case GoMap { Entries.Count: > 0 } map:
                Mapping(map, indent, isRoot);
                break;
            case GoMap:
                _output.Indicator("{}");
                break;
            case GoSlice { Items.Count: > 0 } slice:
                Sequence(slice, indent, isRoot, inMapping);
                break;
            case GoSlice:
                _output.Indicator("[]");
                break;
            default:
                _output.Scalar(value, isRoot ? 2 : indent + 2, isSimpleKey);
                break;
        }
    }

    private void Mapping(GoMap map, int indent, bool isRoot)
    {
        indent = isRoot ? 0 : indent + 2;
        var keys = new List<string>(map.Entries.Keys);
        keys.Sort(new YamlKeyOrder(_isPretty).Compare);
        foreach (var key in keys)
        {
            _output.StartItem(indent);
            var isSimple = key.Length <= 128 && key.IndexOfAny(['\n', '\r', '\u0085', '\u2028', '\u2029']) < 0;
            if (!isSimple)
            {
                _output.Indicator("?");
            }

            _output.Scalar(new GoString(key), indent + 2, isSimple);
            if (!isSimple)
            {
                _output.StartItem(indent);
            }

            _output.Colon(isSimple);
            Node(map[key], indent, isRoot: false, inMapping: true, isSimpleKey: false);
        }
    }

    private void Sequence(GoSlice slice, int indent, bool isRoot, bool inMapping)
    {
        indent = isRoot ? 0 : inMapping && !_isPretty ? indent : indent + 2;
        foreach (var item in slice.Items)
        {
            _output.StartItem(indent);
            _output.Dash();
            Node(item, indent, isRoot: false, inMapping: false, isSimpleKey: false);
        }
    }
}
