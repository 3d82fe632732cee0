using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright render</c>: prints what kustomize or Helm would, without running it.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The directory of a kustomization or of a chart." };
        var root = new RootOption();
        var provenance = new Option<string?>("--provenance") { Description = "A file that gets, as JSON, where each value is written and what put it there." };
        var chart = new ChartOptions();
        var command = new Command("render", "Prints the objects that a kustomization or a chart makes, as 'kubectl kustomize' and 'helm template' do.") { path,
            root, provenance };
        chart.AddTo(command);
        command.SetAction(parsed => chart.Read(parsed, terminal) is { } release
            ? Render(parsed.GetRequiredValue(path), parsed.GetValue(root), release, parsed.GetValue(provenance), terminal)
            : ExitCode.Unusable);
        return command;
    }

    /// <summary>
    /// Renders a kustomization, or a chart with its own values; null, with the reason on standard error, where it cannot be rendered as a whole.
    /// </summary>
    public static Rendering? Render(string path, string? root, Terminal terminal) => Render(path, root, new ChartRelease(), terminal, out _);

    private static Rendering? Render(string path, string? root, ChartRelease release, Terminal terminal, out string text)
    {
        text = "";
        if (RepositoryLocation.Find(path, root, terminal) is not { } location)
        {
            return null;
        }

        Rendering rendering;
        if (location.Files.FindText(SourcePath.Combine(location.Directory, "Chart.yaml")) is not null)
        {
            var chart = HelmRenderer.Render(location.Files, location.Directory, release);
            (rendering, text) = (chart.Rendering, chart.Text);
        }
        else
        {
            rendering = KustomizeRenderer.Render(location.Files, location.Directory);
            text = rendering.IsPartial ? "" : RenderedYaml.Write(rendering.Objects, sortsKeys: true);
        }

        foreach (var problem in rendering.Problems)
        {
            terminal.Error.WriteLine("kubewright: " + (problem.Span is { } span ? span + ": " : "") + VisibleText.Of(problem.Message));
        }

        return rendering.IsPartial ? null : rendering;
    }

    private static int Render(string path, string? root, ChartRelease release, string? provenance, Terminal terminal)
    {
        if (Render(path, root, release, terminal, out var text) is not { } rendering)
        {
            return ExitCode.Unusable;
        }

        terminal.Output.Write(text);
        if (provenance is not null)
        {
            using var file = new StreamWriter(Path.GetFullPath(provenance, terminal.CurrentDirectory));
            ProvenanceJson.Write(rendering, file);
        }

        return ExitCode.Clean;
    }
}
