using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright render</c>: prints what kustomize would, without running it.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The directory of a kustomization." };
        var root = new RootOption();
        var provenance = new Option<string?>("--provenance") { Description = "A file that gets, as JSON, where each value is written and what put it there." };
        var command = new Command("render", "Prints the objects that a kustomization makes, as 'kubectl kustomize' does.") { path, root, provenance };
        command.SetAction(parsed => Render(parsed.GetRequiredValue(path), parsed.GetValue(root), parsed.GetValue(provenance), terminal));
        return command;
    }

    /// <summary>Renders a kustomization; null, with the reason on standard error, where it cannot be rendered as a whole.</summary>
    public static Rendering? Render(string path, string? root, Terminal terminal)
    {
        if (RepositoryLocation.Find(path, root, terminal) is not { } location)
        {
            return null;
        }

        var rendering = KustomizeRenderer.Render(location.Files, location.Directory);
        foreach (var problem in rendering.Problems)
        {
            terminal.Error.WriteLine("kubewright: " + (problem.Span is { } span ? span + ": " : "") + VisibleText.Of(problem.Message));
        }

        return rendering.IsPartial ? null : rendering;
    }

    private static int Render(string path, string? root, string? provenance, Terminal terminal)
    {
        if (Render(path, root, terminal) is not { } rendering)
        {
            return ExitCode.Unusable;
        }

        terminal.Output.Write(RenderedYaml.Write(rendering.Objects, sortsKeys: true));
        if (provenance is not null)
        {
            using var file = new StreamWriter(Path.GetFullPath(provenance, terminal.CurrentDirectory));
            ProvenanceJson.Write(rendering, file);
        }

        return ExitCode.Clean;
    }
}
