using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>Makes charts of files (helm pkg/chart/v2/loader).</summary>
internal static class ChartLoader
{
    private const int MaximalDepth = 50;

    /// <summary>The chart in a directory.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="directory">The directory of its Chart.yaml.</param>
    /// <param name="used">Takes the paths of all files that the chart holds.</param>
    /// <exception cref="ChartException">Helm refuses the chart.</exception>
    public static Chart Load(IEnvironmentFiles files, string directory, ISet<string> used)
    {
        var prefix = directory.Length == 0 ? "" : directory + "/";
        used.Add(prefix + ".helmignore");
        used.Add(prefix + "Chart.yaml");
        var ignore = new HelmIgnore(files.FindText(prefix + ".helmignore")?.Text);
        var chartFiles = new List<ChartFile>();
        foreach (var path in files.FilesBelow(directory))
        {
            var name = path.Substring(prefix.Length);
            if (!ignore.IsIgnored(name))
            {
                used.Add(path);
                chartFiles.Add(new ChartFile(name, () => files.FindText(path) ?? new SourceFile(path, ""), () => files.FindBytes(path) ?? []));
            }
        }

        return Load(chartFiles, 0);
    }

    private static Chart Load(IReadOnlyList<ChartFile> files, int depth)
    {
        if (depth > MaximalDepth)
        {
            throw new ChartException($"charts are nested more than {MaximalDepth} levels deep");
        }

        var chartYaml = files.FirstOrDefault(file => file.Name == "Chart.yaml")?.Text ?? throw new ChartException("Chart.yaml file is missing");
        var metadata = ChartYamlReader.Read(chartYaml);
        var values = new GoMap();
        SourceFile? schema = null;
        var templates = new List<ChartFile>();
        var others = new List<ChartFile>();
        var charts = new SortedDictionary<string, List<ChartFile>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            switch (file.Name)
            {
                case "Chart.yaml" or "Chart.lock":
                    break;
                case "values.yaml":
                    values = ValuesFile.Read(file.Text, "values.yaml");
                    break;
                case "values.schema.json":
                    schema = file.Text;
                    break;
                case "requirements.yaml":
                    metadata.Dependencies = ChartYamlReader.ReadRequirements(file.Text) is { Count: > 0 } required ? required : metadata.Dependencies;
                    AddOld(others, file, metadata);
                    break;
                case "requirements.lock":
                    AddOld(others, file, metadata);
                    break;
                case var name when name.StartsWith("templates/", StringComparison.Ordinal):
                    templates.Add(file);
                    break;
                case var name when name.StartsWith("charts/", StringComparison.Ordinal) && !name.EndsWith(".prov", StringComparison.Ordinal):
                    var rest = name.Substring("charts/".Length);
                    var slash = rest.IndexOf('/');
                    var chart = slash < 0 ? rest : rest.Substring(0, slash);
                    (charts.TryGetValue(chart, out var list) ? list : charts[chart] = []).Add(file.Renamed(rest));
                    break;
                default:
                    others.Add(file);
                    break;
            }
        }

        ChartYamlReader.Validate(metadata, chartYaml);
        var result = new Chart { Metadata = metadata, Values = values, Schema = schema, Templates = templates, Files = others, ChartYaml = chartYaml };
        result.SetDependencies(Subcharts(charts, metadata.Name, depth));
        return result;
    }

    private static void AddOld(List<ChartFile> files, ChartFile file, ChartMetadata metadata)
    {
        if (metadata.ApiVersion == "v1")
        {
            files.Add(file);
        }
    }

    private static List<Chart> Subcharts(SortedDictionary<string, List<ChartFile>> charts, string parent, int depth)
    {
        var result = new List<Chart>();
        foreach (var entry in charts.Where(entry => entry.Key[0] is not ('_' or '.')))
        {
            try
            {
                var files = entry.Key.EndsWith(".tgz", StringComparison.Ordinal)
                    ? ChartArchive.Read(entry.Value[0].Text.Path, entry.Value[0].Bytes)
                    : [.. entry.Value.Where(file => file.Name.IndexOf('/') >= 0).Select(file => file.Renamed(file.Name.Substring(entry.Key.Length + 1)))];
                result.Add(Load(files, depth + 1));
            }
            catch (ChartException e)
            {
                throw new ChartException($"error unpacking subchart {entry.Key} in {parent}: {e.Message}", e.Span);
            }
        }

        return result;
    }
}
