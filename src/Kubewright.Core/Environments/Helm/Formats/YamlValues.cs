using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Nodes of YAML as the values that Helm makes of them: by way of JSON, so that every number is a float64.</summary>
internal sealed class YamlValues(Func<YamlScalar, string, ValuePlace?> placeOf, TracedText? source = null)
{
    /// <summary>The values of a values file, which know where they are written.</summary>
    public static GoValue OfFile(YamlNode node) => new YamlValues((scalar, path) => new ValuePlace(scalar.Span, path)).Convert(node, "");

    /// <summary>The value of the first document of a text, as sigs.k8s.io/yaml unmarshals it; nil for an empty text.</summary>
    /// <param name="text">The text; values in it keep their origins.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    public static GoValue OfText(TracedText text, out string? problem)
    {
        var file = new SourceFile("", text.Value);
        var root = PlainYaml.Read(file, 0, text.Length, out var failure);
        problem = failure is null ? null : GoYamlProblem.Text(failure);
        return root is null ? GoNil.Value : new YamlValues((_, _) => null, text).Convert(root, "");
    }

    private GoValue Convert(YamlNode node, string path)
    {
        StackGuard.Check();
        switch (node)
        {
            case YamlMapping mapping:
                var map = new GoMap();
                foreach (var entry in mapping.Entries)
                {
                    if (!entry.IsOverridden)
                    {
                        map[entry.Name] = Convert(entry.Value, path.Length == 0 ? entry.Name : path + "." + entry.Name);
                    }
                }

                return map;
            case YamlSequence sequence:
                return new GoSlice([.. sequence.Items.Select((item, i) => Convert(item, $"{path}[{i}]"))]);
            default:
                return Scalar((YamlScalar)node, path);
        }
    }

    private GoValue Scalar(YamlScalar scalar, string path)
    {
        var place = source is null ? placeOf(scalar, path) : PlaceOf(scalar);
        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                return GoNil.Value;
            case YamlScalarType.Boolean:
                scalar.TryGetBoolean(out var flag);
                return new GoBool(flag, place);
            case YamlScalarType.Integer when scalar.TryGetInteger(out var integer):
                return new GoFloat(integer, place);
            case YamlScalarType.Integer or YamlScalarType.Float:
                scalar.TryGetNumber(out var number);
                return new GoFloat(number, place);
            case YamlScalarType.String when scalar.Tag == "tag:yaml.org,2002:binary" && Base64.TryDecode(scalar.Value, out var bytes, out _):
                return new GoString(TracedText.Of(GoText.FromBytes(bytes), place is null ? null : TextOrigin.Of(place)));
            default:
                return new GoString(source is null ? TracedText.Of(scalar.Value, place is null ? null : TextOrigin.Of(place)) : Traced(scalar));
        }
    }

    private ValuePlace? PlaceOf(YamlScalar scalar) => source!.Part(scalar.Span.Start, scalar.Span.Length).Place;

    /// <summary>The text of a scalar with the origins that it has in the source.</summary>
    private TracedText Traced(YamlScalar scalar)
    {
        var quotes = scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted ? 1 : 0;
        var (start, length) = (scalar.Span.Start + quotes, Math.Max(0, scalar.Span.Length - (2 * quotes)));
        var written = source!.Part(start, length);
        if (string.Equals(written.Value, scalar.Value, StringComparison.Ordinal))
        {
            return written;
        }

        var pieces = written.Pieces;
        var isUnknown = written.HasUnknown;
        var places = pieces.Select(piece => piece.Origin?.Value).Where(place => place is not null).Distinct().ToList();
        return isUnknown ? TracedText.Of(scalar.Value, TextOrigin.Unknown)
            : places.Count == 1 ? TracedText.Of(scalar.Value, TextOrigin.Of(places[0]!))
            : TracedText.Of(scalar.Value);
    }
}
