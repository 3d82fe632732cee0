using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>A chart of a few files.</summary>
internal sealed class HelmChart
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal) { ["Chart.yaml"] = "apiVersion: v2\nname: t\nversion: 0.1.0\n" };

    public HelmChart(string template, string values = "", string name = "templates/t.yaml")
    {
        _files[name] = template;
        _files["values.yaml"] = values;
    }

    public HelmChart With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public RenderedChart Render(ReleaseValues? values = null) => HelmRenderer.Render(
        new RepositoryFiles(_files.Select(file => new SourceFile("t/" + file.Key, file.Value))),
        "t",
        new ChartRelease { Name = "rel", Values = values ?? ReleaseValues.None });

    /// <summary>The text without the comments that name templates; the error where Helm refuses it.</summary>
    public string Text(ReleaseValues? values = null)
    {
        var chart = Render(values);
        return chart.Error?.Message ?? string.Join('\n', chart.Text.Split('\n').Where(line => !line.StartsWith("# Source", StringComparison.Ordinal))).Trim();
    }
}
