using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Rendering;

namespace Kubewright.Core.Environments.Helm;

/// <summary>Renders charts as <c>helm template</c> of Helm 4.2 does, and keeps where each value is written: in a template or in a values file.</summary>
public static class HelmRenderer
{
    /// <summary>What origins are written by where a values file decides.</summary>
    public const string ByValues = "values";

    /// <summary>The objects of a chart. Nothing is run and nothing is fetched; look-ups find nothing, as there.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="directory">The directory of the chart.</param>
    /// <param name="release">How it is released.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static RenderedChart Render(IEnvironmentFiles files, string directory, ChartRelease release, CancellationToken cancellationToken = default)
    {
        var chart = ChartRenderer.Render(files, directory, release, cancellationToken);
        var objects = ImmutableArray.CreateBuilder<RenderedObject>();
        foreach (var document in chart.Documents)
        {
            if (DocumentNodes.Read(document) is { } rendered)
            {
                objects.Add(rendered);
            }
        }

        var problems = chart.Error is { } error
            ? ImmutableArray.Create(new RenderingProblem(MessageOf(error), error.Span, error.IsUnknowable))
            : [];
        var text = string.Concat(chart.Documents.Select(document => $"---\n# Source: {document.Template}\n{document.Text}\n"));
        return new RenderedChart(new Environments.Rendering(objects.ToImmutable(), problems, chart.FilesUsed), text, chart.Notes, chart.Error);
    }

    private static string MessageOf(ChartError error)
    {
        var place = error.Frames.Length > 0 ? error.Frames[error.Frames.Length - 1].Location + ": " : "";
        return place + error.Problem.Replace('\n', ' ').TrimEnd('.', ' ');
    }
}
