using Kubewright.Core.Environments;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>What the charts among some manifests deploy with their own values, each as one file.</summary>
internal sealed class RepositoryCharts(RepositoryTree tree, string root)
{
    private const string ChartFile = "/Chart.yaml";

    private readonly Dictionary<string, ManifestFile?> _rendered = new(StringComparer.Ordinal);

    /// <summary>The objects of the charts; what cannot be rendered is left out.</summary>
    public IEnumerable<ManifestFile> In(IEnumerable<FoundManifest> manifests)
    {
        var charts = manifests
            .Where(one => one.Path.EndsWith(ChartFile, StringComparison.Ordinal))
            .Select(one => one.Path.Substring(0, one.Path.Length - ChartFile.Length))
            .ToList();
        return charts.Where(chart => !charts.Exists(other => other != chart && RepositoryTree.IsIn(chart, other))).Select(Render).OfType<ManifestFile>();
    }

    private ManifestFile? Render(string chart)
    {
        if (!_rendered.TryGetValue(chart, out var file))
        {
            file = TryRender(chart);
            _rendered.Add(chart, file);
        }

        return file;
    }

    /// <summary>One chart that defeats the renderer must not cost the others.</summary>
    private ManifestFile? TryRender(string chart)
    {
        try
        {
            var rendering = EnvironmentRenderer.Render(
                new RepositoryTreeFiles(tree, root), new Environments.Environment(chart, EnvironmentKind.Chart, RepositoryTree.Relative(chart, root), []));
            return rendering.Objects.IsEmpty ? null
                : ManifestReader.Read(new SourceFile(chart + "/templates", RenderedYaml.Write(rendering.Objects, sortsKeys: false)));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
