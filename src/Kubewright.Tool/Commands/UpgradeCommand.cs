using System.CommandLine;
using Kubewright.Core;
using Kubewright.Core.Rules;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright upgrade</c>: what breaks on the way from one version of Kubernetes to another.</summary>
internal static class UpgradeCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var to = AssumptionOptions.VersionOption("--to", "The version of Kubernetes to go to.", KubernetesVersion.Newest);
        var from = AssumptionOptions.VersionOption("--from", "The version that the cluster has now.", KubernetesVersion.Oldest);
        var command =
            new Command("upgrade", "Shows what breaks on the way to another version of Kubernetes, version by version, with the fixes.") { paths, to, from };
        command.SetAction(parsed =>
        {
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
            if (first >= last)
            {
                terminal.Complain($"There is no way up from Kubernetes {first} to {last}.");
                return ExitCode.Unusable;
            }

            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            var breaks = Print(manifests, first, last, terminal);
            return !manifests.IsWhole ? ExitCode.Unusable : breaks ? ExitCode.Errors : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Prints what each version breaks that the one before took. Returns whether any does.</summary>
    private static bool Print(LoadedManifests manifests, KubernetesVersion first, KubernetesVersion last, Terminal terminal)
    {
        var options = new CheckOptions { IsKubernetesVersionStated = true };
        var known = VersionsCheck.Check(manifests, options, first).Select(KeyOf).ToHashSet();
        var isFixable = false;
        var breaks = false;
        foreach (var version in Enumerable.Range(first.Minor + 1, last.Minor - first.Minor).Select(minor => new KubernetesVersion(first.Major, minor)))
        {
            var broken = VersionsCheck.Check(manifests, options, version)
                .Where(finding => finding.Severity > Severity.Info && known.Add(KeyOf(finding)))
                .ToList();
            if (broken.Count == 0)
            {
                continue;
            }

            terminal.Write($"Kubernetes {version}", Styles.Strong);
            terminal.WriteLine();
            terminal.WriteLine();
            var report = new CheckReport { All = [.. broken], Findings = [.. broken], Manifests = manifests };
            new TextReport(terminal, report).WriteFindings();
            isFixable |= broken.Any(finding => finding.Fix is not null);
            breaks = true;
        }

        terminal.WriteLine(breaks ? $"The rest of {Plural.Of(manifests.Files.Length, "file")} holds from Kubernetes {first} to {last}."
            : $"Nothing in {Plural.Of(manifests.Files.Length, "file")} breaks between Kubernetes {first} and {last}.");
        if (isFixable)
        {
            terminal.WriteLine($"'kubewright fix PATH... --kubernetes-version {last}' applies the fixes.");
        }

        return breaks;
    }

    /// <summary>What a finding is the same by in two versions: a message may name the version.</summary>
    private static (string Id, string Path, int Start) KeyOf(Finding finding) => (finding.Id, finding.Span.File.Path, finding.Span.Start);
}
