using System.CommandLine;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Rules.Settings;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright init</c>: what is in a repository, the settings to begin with, the first findings, and what to do with them.</summary>
internal static class InitCommand
{
    /// <summary>The findings that are shown: enough to see what it is about.</summary>
    private const int Shown = 3;

    private static readonly string Settings = $"""
        # yaml-language-server: $schema=https://raw.githubusercontent.com/kubewright/kubewright/main/docs/schemas/kubewright.schema.json
        kubernetesVersion: "{KubernetesVersion.Newest}"
        # closedWorld: true                       everything that is deployed is in this repository
        # baseline: {BaselineFile.DefaultName}     what was there before, written by 'kubewright check . --write-baseline'
        # severities:
        #   - rules: [KW1012]
        #     severity: none
        #     paths: [k8s/dev]

        """;

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The repository; the current directory where none is named.", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Begins in a repository: what is in it, settings, the first findings, what to do with them.") { path };
        command.SetAction(parsed =>
        {
            if (RepositoryLocation.Find(parsed.GetRequiredValue(path), null, terminal) is not { } location)
            {
                return ExitCode.Unusable;
            }

            var manifests = ManifestLoader.Load([parsed.GetRequiredValue(path)], terminal);
            if (!manifests.Files.Any(file => file.Manifest.Resources.Length > 0))
            {
                terminal.Complain("There is no manifest here; run it in a repository with some, or name their folder.");
                return ExitCode.Unusable;
            }

            PrintFound(manifests, EnvironmentFinder.Find(location.Files, location.Directory), terminal);
            if (!WriteSettings(Path.GetFullPath(parsed.GetRequiredValue(path), terminal.CurrentDirectory), terminal))
            {
                return ExitCode.Unusable;
            }

            PrintFindings(manifests, parsed.GetRequiredValue(path), terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void PrintFound(LoadedManifests manifests, FoundEnvironments found, Terminal terminal)
    {
        terminal.Write("What is here", Styles.Strong);
        terminal.WriteLine();
        var resources = manifests.Files.SelectMany(file => file.Manifest.Resources).ToList();
        var kinds = resources
            .GroupBy(resource => resource.Kind)
            .OrderByDescending(group => group.Count())
            .Take(6)
            .Select(group => $"{group.Count()} {group.Key}");
        var files = manifests.Files.Count(file => file.Manifest.Resources.Length > 0);
        Print($"{Plural.Of(resources.Count, "object")} in {Plural.Of(files, "file")}: {string.Join(", ", kinds)}", terminal);
        foreach (var group in found.All.Where(environment => environment.Kind != EnvironmentKind.Files).GroupBy(environment => environment.Kind))
        {
            var names = string.Join(", ", group.Select(environment => environment.Name).Take(6));
            var count = group.Count();
            var what = Plural.Of(count, group.Key == EnvironmentKind.Chart ? "chart" : "kustomization");
            Print($"{what} that {(count == 1 ? "is" : "are")} deployed: {names}", terminal);
        }

        terminal.WriteLine();
    }

    private static bool WriteSettings(string directory, Terminal terminal)
    {
        var path = Path.Combine(directory, ProjectSettings.FileName);
        if (File.Exists(path))
        {
            Print($"{ProjectSettings.FileName} is there already and was left as it is.", terminal);
            terminal.WriteLine();
            return true;
        }

        try
        {
            File.WriteAllText(path, Settings.Replace("\r\n", "\n", StringComparison.Ordinal));
            Print($"Wrote {ProjectSettings.FileName}: the version of Kubernetes, and what else can be said.", terminal);
            terminal.WriteLine();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"'{ProjectSettings.FileName}' cannot be written: {exception.Message}");
            return false;
        }
    }

    private static void PrintFindings(LoadedManifests manifests, string path, Terminal terminal)
    {
        var options = new CheckOptions { IsKubernetesVersionStated = true };
        var findings = VersionsCheck.Check(manifests, options, KubernetesVersion.Newest);
        var loud = findings.Where(finding => finding.Severity > Severity.Info).OrderByDescending(finding => finding.Severity).ToList();
        if (loud.Count > 0)
        {
            terminal.Write($"The first of {Plural.Of(loud.Count, "finding")}", Styles.Strong);
            terminal.WriteLine();
            terminal.WriteLine();
            new TextReport(terminal, new CheckReport { All = findings, Findings = [.. loud.Take(Shown)], Manifests = manifests }).WriteFindings();
        }

        terminal.Write("What to do next", Styles.Strong);
        terminal.WriteLine();
        foreach (var (command, meaning) in Steps(loud, path))
        {
            terminal.WriteLine($"  {command}");
            Print("  " + meaning, terminal);
        }
    }

    private static IEnumerable<(string Command, string Meaning)> Steps(List<Finding> findings, string path)
    {
        yield return ($"kubewright check {path}", "all findings");
        if (findings.Count > 0)
        {
            yield return ($"kubewright explain {findings[0].Id}", "what the first one means");
        }

        if (findings.Any(finding => finding.Fix is { IsSafe: true }))
        {
            yield return ($"kubewright fix {path} --dry-run", "what can be fixed without a choice");
        }

        if (findings.Count > 0)
        {
            yield return ($"kubewright check {path} --write-baseline", "accept what is there, so that only what is new fails");
        }

        yield return ($"kubewright check {path} --format sarif --output kubewright.sarif", "in a pipeline: the exit code is 1 where an error is left");
    }

    private static void Print(string text, Terminal terminal)
    {
        foreach (var line in WrappedText.Lines(text, WrappedText.Width - 2))
        {
            terminal.WriteLine("  " + line);
        }
    }
}
