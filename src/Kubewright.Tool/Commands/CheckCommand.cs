using System.Collections.Immutable;
using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright check</c>: what is wrong with the manifests.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var stdinPath = new Option<string>("--stdin-path")
        {
            Description = "The file that standard input is the text of, for editors that pass what is not saved yet.",
            HelpName = "path",
        };
        var reports = new ReportOptions();
        var selection = new SelectionOptions();
        var baselines = new BaselineOptions();
        var assumptions = new AssumptionOptions();
        var settings = new SettingsOption();
        var environment = new EnvironmentOption();
        var command =
            new Command("check", "Checks manifests, and what is deployed of them, and prints what is wrong.") { paths, stdinPath, settings, environment };
        reports.AddTo(command);
        selection.AddTo(command);
        baselines.AddTo(command);
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            if (reports.Read(parsed, terminal) is not { } asked
                || settings.Read(parsed, terminal) is not { } found
                || baselines.Read(parsed, found, terminal) is not { } baseline)
            {
                return ExitCode.Unusable;
            }

            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal, parsed.GetValue(stdinPath));
            if (environment.Read(parsed, manifests, terminal) is not { } deployed)
            {
                return ExitCode.Unusable;
            }

            var options = assumptions.Read(parsed, found.Settings);
            var versions = assumptions.ReadVersions(parsed, found.Settings);
            using var progress = terminal.Progress.Begin(WhatIsChecked(manifests, deployed));
            var findings = VersionsCheck.Check(manifests, options, versions, environment.IsGiven(parsed) ? deployed : null);
            progress?.Dispose();
            var report = CheckReport.Create(found.Apply(findings), selection.Read(parsed), baseline, manifests);
            return baselines.IsWriting(parsed) ? baselines.Write(parsed, found, baseline, report, terminal) : Print(report, asked, baseline, terminal);
        });
        return command;
    }

    private static string WhatIsChecked(LoadedManifests manifests, DeployedEnvironments deployed) =>
        $"Checking {Plural.Of(manifests.Files.Length, "file")}"
            + (deployed.All.Length > 0 ? $" and {Plural.Of(deployed.All.Length, "environment")}" : "") + "...";

    private static int Print(CheckReport report, ImmutableArray<AskedReport> asked, Baseline baseline, Terminal terminal)
    {
        var isWritten = asked.Select(one => one.Write(report, terminal)).ToList();
        BaselineOptions.ReportGone(baseline, report, terminal);
        return !report.Manifests.IsWhole || isWritten.Contains(false) ? ExitCode.Unusable
            : report.Fails ? ExitCode.Errors
            : ExitCode.Clean;
    }
}
