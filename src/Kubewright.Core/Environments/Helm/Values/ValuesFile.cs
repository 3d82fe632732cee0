using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Values;

/// <summary>Reads values files. Each document of a file is laid over those before it.</summary>
internal static class ValuesFile
{
    /// <summary>The values of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">How the message names it.</param>
    /// <exception cref="ChartException">Helm cannot read the file.</exception>
    public static GoMap Read(SourceFile file, string name)
    {
        var values = new GoMap();
        foreach (var part in DocumentSplitter.Split(file.Text, 0))
        {
            var root = PlainYaml.Read(file, part.Start, part.End, out var failure);
            if (failure is not null)
            {
                throw new ChartException($"cannot load {name}: cannot unmarshal yaml document: {GoYamlProblem.Text(failure)}", failure.Span);
            }

            if (root is null)
            {
                continue;
            }

            values = YamlValues.OfFile(root) switch
            {
                GoMap map => Merge(values, map),
                GoNil => values,
                var other => throw new ChartException(
                    $"cannot load {name}: cannot unmarshal yaml document: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal "
                    + $"{(other is GoSlice ? "array" : other.Type.Name)} into Go value of type map[string]interface {{}}",
                    root.Span),
            };
        }

        return values;
    }

    /// <summary>The second laid over the first: maps are merged, everything else replaced.</summary>
    public static GoMap Merge(GoMap under, GoMap over)
    {
        Language.StackGuard.Check();
        var result = under.Shallow(under.Type);
        foreach (var entry in over.Entries)
        {
            result[entry.Key] = entry.Value is GoMap map && result[entry.Key] is GoMap below ? Merge(below, map) : entry.Value;
        }

        return result;
    }
}
