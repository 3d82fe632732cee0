using System.Collections.Immutable;
using System.CommandLine;
using Kubewright.Core;
using Kubewright.Core.Rules;
using Kubewright.Tool.Fixing;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright fix</c>: fixes what can be fixed without guessing, and guesses where it is asked to.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints what would change as a unified diff and writes nothing." };
        var info = new Option<bool>("--info") { Description = "Fixes notes too, not errors and warnings alone." };
        var isUnsafe = new Option<bool>("--unsafe")
        {
            Description = "Applies guesses of what was meant too: another port, label or Service, another name for an object.",
        };
        var assumptions = new AssumptionOptions();
        var command = new Command("fix", "Fixes errors and warnings whose remedy is plain. Standard input is written to standard output.")
        {
            paths,
            dryRun,
            info,
            isUnsafe,
        };
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            var asked = new AskedFixes(parsed.GetValue(info) ? Severity.Info : Severity.Warning, parsed.GetValue(isUnsafe));
            return Fix(manifests, assumptions.Read(parsed), asked, parsed.GetValue(dryRun), terminal);
        });
        return command;
    }

    private static int Fix(LoadedManifests manifests, CheckOptions options, AskedFixes asked, bool isDryRun, Terminal terminal)
    {
        var inexact = manifests.Files.Where(file => !file.Text.IsExact).Select(file => file.Source.PrintedPath).ToHashSet(StringComparer.Ordinal);
        var result = ManifestFixer.Fix(manifests.Inputs, options, finding => asked.Includes(finding) && !inexact.Contains(finding.Span.File.Path),
            findDeployed: manifests.Repositories.Environments);
        var changed = manifests.Files
            .Zip(result.Inputs, (file, input) => new FixedFile(file, input.File.File.Text))
            .Where(file => file.Text != file.File.Text.Text)
            .ToImmutableArray();

        var output = new FixOutput(terminal, isDryRun);
        var unwritten = output.Write(manifests, changed);
        var left = unwritten.Select(file => file.File.Source.PrintedPath).ToHashSet(StringComparer.Ordinal);
        var remaining = result.Remaining;
        if (left.Count > 0)
        {
            // What was not written is as it was, and so are the findings in it and in what depends on it.
            var inputs = manifests.Inputs.Zip(result.Inputs, (before, after) => left.Contains(before.File.File.Path) ? before : after).ToImmutableArray();
            remaining = CheckedManifests.Check(inputs, options, manifests.Repositories.Environments).Findings;
        }

        output.ReportInexact(manifests, remaining);
        output.Report(
            [.. result.Applied.Where(one => !left.Contains(one.Finding.Span.File.Path))],
            unwritten.Length,
            remaining,
            asked.IsUnsafe ? 0 : remaining.Count(finding => finding.Fix is { IsSafe: false } && finding.Severity >= asked.Least),
            manifests.Files.Any(file => file.Source.IsStandardInput));
        return !unwritten.IsEmpty || !manifests.IsWhole ? ExitCode.Unusable
            : remaining.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors
            : ExitCode.Clean;
    }
}
