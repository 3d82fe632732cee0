using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright environments</c>: what the files of a directory deploy.</summary>
internal static class EnvironmentsCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A directory; it is looked through with all below it." };
        var root = new RootOption();
        var format = new FormatOption("text", "json");
        var command = new Command("environments", "Lists what is deployed: kustomizations that no other one uses, charts, and files that belong to neither.")
        {
            path, root, format,
        };
        command.SetAction(parsed =>
        {
            if (RepositoryLocation.Find(parsed.GetRequiredValue(path), parsed.GetValue(root), terminal) is not { } location)
            {
                return ExitCode.Unusable;
            }

            var found = EnvironmentFinder.Find(location.Files, location.Directory);
            if (parsed.GetValue(format) == "json")
            {
                EnvironmentJson.Write(found, location.Files, terminal.Output);
            }
            else
            {
                Print(found, location.Files, terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void Print(FoundEnvironments found, IEnvironmentFiles files, Terminal terminal)
    {
        var table = new TextTable("ENVIRONMENT", "KIND", "CONTENT");
        foreach (var environment in found.All)
        {
            table.Add(environment.Name, environment.Kind.ToString(), ContentOf(environment, files));
        }

        foreach (var (directory, users) in found.UsedBy)
        {
            table.Add(directory.Length == 0 ? "." : directory, "", "used by " + string.Join(", ", users));
        }

        table.Write(terminal);
    }

    private static string ContentOf(Core.Environments.Environment environment, IEnvironmentFiles files)
    {
        switch (environment.Kind)
        {
            case EnvironmentKind.Files:
                return Plural.Of(environment.Files.Length, "file");
            default:
                var rendering = EnvironmentRenderer.Render(files, environment);
                var problem = rendering.Problems.FirstOrDefault();
                return Plural.Of(rendering.Objects.Length, "object")
                    + (problem is null ? "" : $", {(rendering.IsRefused ? "refused" : "partial")}: {problem.Message}");
        }
    }
}
