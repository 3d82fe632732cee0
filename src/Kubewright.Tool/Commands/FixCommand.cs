using System.Collections.Immutable;
using System.CommandLine;
using Kubewright.Core.Rules;
using Kubewright.Tool.Fixing;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright fix</c>: mends what can be mended without guessing.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints what would change as a unified diff and writes nothing." };
        var info = new Option<bool>("--info") { Description = "Mends notes too, not errors and warnings alone." };
        var assumptions = new AssumptionOptions();
        var command = new Command("fix", "Mends errors and warnings whose remedy is plain. Standard input is written to standard output.") { paths, dryRun, info };
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            var least = parsed.GetValue(info) ? Severity.Info : Severity.Warning;
            var inexact = manifests.Files.Where(file => !file.Text.IsExact).Select(file => file.Source.PrintedPath).ToHashSet(StringComparer.Ordinal);
            var mended = ManifestMender.Mend(
                manifests.Inputs,
                assumptions.Read(parsed),
                finding => finding.Severity >= least && !inexact.Contains(finding.Span.File.Path));
            var changed = manifests.Files
                .Zip(mended.Inputs, (file, input) => new MendedFile(file, input.File.File.Text))
                .Where(file => file.Text != file.File.Text.Text)
                .ToImmutableArray();
            var isWhole = new FixOutput(terminal, parsed.GetValue(dryRun)).Write(manifests, changed, mended) && manifests.IsWhole;
            return !isWhole ? ExitCode.Unusable
                : mended.Remaining.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors
                : ExitCode.Clean;
        });
        return command;
    }
}
