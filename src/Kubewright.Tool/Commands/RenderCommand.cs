using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright render</c>: prints what kustomize would, without running it.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The directory of a kustomization." };
        var root = new Option<string?>("--root")
        {
            Description = "The directory outside of which nothing is read. By default the repository's; without one the current directory.",
        };
        var provenance = new Option<string?>("--provenance") { Description = "A file that gets, as JSON, where each value is written and what put it there." };
        var command = new Command("render", "Prints the objects that a kustomization makes, as 'kubectl kustomize' does.") { path, root, provenance };
        command.SetAction(parsed => Render(parsed.GetRequiredValue(path), parsed.GetValue(root), parsed.GetValue(provenance), terminal));
        return command;
    }

    private static int Render(string path, string? root, string? provenance, Terminal terminal)
    {
        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, terminal.CurrentDirectory));
        if (!Directory.Exists(directory))
        {
            terminal.Error.WriteLine($"kubewright: '{path}' is not a directory");
            return ExitCode.Unusable;
        }

        root = root is null ? RepositoryDisk.FindRoot(directory, terminal.CurrentDirectory) : Path.GetFullPath(root, terminal.CurrentDirectory);
        root = Path.TrimEndingDirectorySeparator(root);
        var files = new RepositoryDisk(root, file => Path.GetRelativePath(terminal.CurrentDirectory, Path.Combine(root, file)).Replace('\\', '/'));
        var below = SourcePath.Normalize(Path.GetRelativePath(root, directory));
        var rendering = KustomizeRenderer.Render(files, below == "." ? "" : below);
        foreach (var problem in rendering.Problems)
        {
            terminal.Error.WriteLine("kubewright: " + (problem.Span is { } span ? span + ": " : "") + problem.Message);
        }

        if (rendering.IsPartial)
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
