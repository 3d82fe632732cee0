using System.CommandLine;
using Kubewright.Build.Files;
using Kubewright.Core.Application.Repository;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright placement</c>: which workloads run the applications of a repository, and what says so.</summary>
internal static class PlacementCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A directory; its repository is looked through, and the applications below it are listed." };
        var format = new FormatOption("text", "json");
        var command = new Command("placement", "Lists the applications of a repository with the workloads that run them, and what says so.") { path, format };
        command.SetAction(parsed =>
        {
            var directory = Path.GetFullPath(parsed.GetRequiredValue(path), terminal.CurrentDirectory);
            if (!Directory.Exists(directory))
            {
                terminal.Complain($"'{parsed.GetRequiredValue(path)}' is not a directory");
                return ExitCode.Unusable;
            }

            var folder = RepositoryDiskFiles.PathOf(directory);
            var tree = new RepositoryTree(new RepositoryDiskFiles());
            var root = RepositoryRoot.Find(tree, folder);
            var placement = new RepositoryPlacement(tree, root);
            var placed = placement.Place().Where(one => RepositoryTree.IsIn(one.Project.Path, folder)).ToList();
            foreach (var file in placement.Unread)
            {
                terminal.Complain($"'{RepositoryTree.Relative(file.Path, root.Folder)}' cannot be read: {file.Why}");
            }

            if (parsed.GetValue(format) == "json")
            {
                PlacementJson.Write(placed, root.Folder, terminal.Output);
            }
            else
            {
                Print(placed, root.Folder, placement, terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void Print(List<PlacedProject> placed, string root, RepositoryPlacement placement, Terminal terminal)
    {
        var table = new TextTable("APPLICATION", "WORKLOAD", "IMAGE", "BECAUSE");
        foreach (var one in placed)
        {
            var name = RepositoryTree.Relative(one.Project.Path, root);
            foreach (var place in one.Placements)
            {
                table.Add(name, $"{place.Workload} in {RepositoryTree.Relative(place.Workload.File.Path, root)}",
                    ((Core.Yaml.YamlScalar)place.Container.Image.Entry!.Value).Value, place.Reason);
            }

            if (!one.IsPlaced)
            {
                table.Add(name, "-", "-", WhyNot(one));
            }
        }

        table.Write(terminal);
        var manifests = placed.SelectMany(one => one.Manifests).Select(one => one.Path).Distinct(StringComparer.Ordinal).Count(placement.HoldsObjects);
        terminal.WriteLine();
        terminal.WriteLine($"{Plural.Of(manifests, "manifest")}, "
            + (placed.Count == 0 ? "no applications" : $"{placed.Count(one => one.IsPlaced)} of {Plural.Of(placed.Count, "application")} placed"));
    }

    private static string WhyNot(PlacedProject one) =>
        !one.Ambiguous.IsEmpty
            ? $"{string.Join(" and ", one.Ambiguous.Select(place => place.Workload.ToString()).Distinct())} may run it: name one by KubewrightWorkload"
        : one.Contested is { } contested ? $"{contested.Workload} may run it or another application: name it by KubewrightWorkload"
        : one.Manifests.IsEmpty ? "no manifest was found"
        : "no workload runs an image that is known to be built of it";
}
