using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>All templates of a chart and its dependencies with the values that each chart's templates see (helm pkg/engine).</summary>
internal sealed class ReleaseTemplates
{
    private readonly List<Entry> _entries = [];

    public ReleaseTemplates(Chart chart, GoMap values, ChartRelease release)
    {
        var capabilities = KubernetesCapabilities.Create(release.KubeVersion, release.ApiVersions);
        var releaseValues = new GoMap
        {
            ["Name"] = new GoString(release.Name),
            ["Namespace"] = new GoString(release.Namespace),
            ["IsUpgrade"] = GoBool.Of(release.IsUpgrade),
            ["IsInstall"] = GoBool.Of(!release.IsUpgrade),
            ["Revision"] = GoInteger.Int(1),
            ["Service"] = new GoString("Helm"),
        };
        Collect(chart, new GoMap(GoType.Values, values.Entries), releaseValues, capabilities);

        // Deepest folder first, then in reverse order of the paths: so the last definition of a name is the one nearest to the parent.
        _entries.Sort((left, right) => Order(right.Path, left.Path));
    }

    /// <summary>What each template gives, by its path; partials give nothing.</summary>
    /// <exception cref="TemplateException">One of them fails.</exception>
    public SortedDictionary<string, TracedText> Execute(CancellationToken cancellationToken)
    {
        var functions = StandardFunctions.Table;
        var templates = new TemplateSet();
        foreach (var entry in _entries)
        {
            templates.Add(TemplateParser.Parse(TemplateSource.OfFile(entry.Path, entry.File.Text), functions.Has));
        }

        var rendered = new SortedDictionary<string, TracedText>(StringComparer.Ordinal);
        var budget = new RenderBudget(cancellationToken);
        foreach (var entry in _entries.Where(entry => !PathFunctions.Base(entry.Path).StartsWith("_", StringComparison.Ordinal)))
        {
            entry.Values["Template"] = new GoMap(GoType.Values)
            {
                ["Name"] = new GoString(entry.Path),
                ["BasePath"] = new GoString(entry.BasePath),
            };
            var text = Evaluator.Execute(templates.Find(entry.Path)!, entry.Values, templates, functions, budget);
            rendered[entry.Path] = RenderFunctions.WithoutNoValue(text);
        }

        return rendered;
    }

    private static int Order(string left, string right)
    {
        var (depth, otherDepth) = (left.Count(c => c == '/'), right.Count(c => c == '/'));
        return depth != otherDepth ? depth - otherDepth : GoText.Compare(left, right);
    }

    private GoMap Collect(Chart chart, GoMap values, GoMap release, GoObject capabilities)
    {
        var subcharts = new GoMap();
        var data = new GoMap
        {
            ["Chart"] = chart.Metadata.ToValues(chart.Parent is null),
            ["Files"] = Files(chart),
            ["Release"] = release,
            ["Capabilities"] = capabilities,
            ["Values"] = values,
            ["Subcharts"] = subcharts,
        };
        foreach (var dependency in chart.Dependencies)
        {
            var own = values[dependency.Name] is GoMap map ? new GoMap(GoType.Values, map.Entries) : new GoMap(GoType.Values);
            subcharts[dependency.Name] = Collect(dependency, own, release, capabilities);
        }

        foreach (var file in chart.Templates)
        {
            if (!chart.Metadata.IsLibrary || PathFunctions.Base(file.Name).StartsWith("_", StringComparison.Ordinal))
            {
                _entries.Add(new Entry($"{chart.FullPath}/{file.Name}", $"{chart.FullPath}/templates", file, data));
            }
        }

        return data;
    }

    private static GoMap Files(Chart chart)
    {
        var files = new GoMap(GoType.Files);
        foreach (var file in chart.Files)
        {
            files[file.Name] = new GoBytes(() => file.Content);
        }

        return files;
    }

    private sealed record Entry(string Path, string BasePath, ChartFile File, GoMap Values);
}
