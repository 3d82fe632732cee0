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
        var problems = ImmutableArray.CreateBuilder<RenderingProblem>();
        if (chart.Error is { } error)
        {
            problems.Add(error.Failure is { } failure
                ? RenderingProblem.OfFailure("the chart", failure, FailurePlace.Find(files, directory, "Chart.yaml"))
                : new RenderingProblem(MessageOf(error), error.Span, error.IsUnknowable));
        }

        foreach (var document in chart.Documents)
        {
            try
            {
                if (DocumentNodes.Read(document) is { } rendered)
                {
                    objects.Add(rendered);
                }
            }
#pragma warning disable CA1031 // An object must not cost the others.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                problems.Add(RenderingProblem.OfFailure($"an object of {document.Template}", exception, FailurePlace.Find(files, directory, "Chart.yaml")));
            }
        }

        var text = string.Concat(chart.Documents.Select(document => $"---\n# Source: {document.Template}\n{document.Text}\n"));
        return new RenderedChart(new Environments.Rendering(objects.ToImmutable(), problems.ToImmutable(), chart.FilesUsed), text, chart.Notes, chart.Error);
    }

    private static string MessageOf(ChartError error)
    {
        var place = error.Frames.Length > 0 ? error.Frames[error.Frames.Length - 1].Location + ": " : "";
        return place + error.Problem.Replace('\n', ' ').TrimEnd('.', ' ');
    }
}
