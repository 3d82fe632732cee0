using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Tool.Fixing;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Output;

/// <summary>Writes mended files, or shows what would change in them, and says what was done.</summary>
internal sealed class FixOutput(Terminal terminal, bool isDryRun)
{
    /// <summary>Returns whether every file could be written.</summary>
    public bool Write(LoadedManifests manifests, ImmutableArray<MendedFile> changed, MendedManifests mended)
    {
        var isWhole = true;
        foreach (var file in changed.Where(file => isDryRun || file.File.Source != InputFile.StandardInput))
        {
            isWhole &= TryWrite(file);
        }

        // Standard input comes out whether it was changed or not: the tool stands in a pipe.
        var input = manifests.Files.FirstOrDefault(file => file.Source == InputFile.StandardInput);
        var isFilter = input is not null && !isDryRun;
        if (isFilter)
        {
            terminal.Output.Write(changed.FirstOrDefault(file => file.File == input)?.Text ?? input!.Text.Text);
        }

        var inexact = mended.Remaining.Where(finding => finding.Fix is not null).Select(finding => finding.Span.File.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in manifests.Files.Where(file => !file.Text.IsExact && inexact.Contains(file.Source.PrintedPath)))
        {
            terminal.Error.WriteLine($"kubewright: '{file.Source.PrintedPath}' holds bytes that are no {file.Text.Encoding.WebName.ToUpperInvariant()} and is left as it is.");
        }

        Report(changed.Length, mended, isFilter || isDryRun ? terminal.Error : terminal.Output);
        return isWhole;
    }

    private bool TryWrite(MendedFile file)
    {
        if (isDryRun)
        {
            UnifiedDiff.Write(file.File.Source.PrintedPath, file.File.Text.Text, file.Text, terminal.Output);
            return true;
        }

        try
        {
            file.Save();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"kubewright: '{file.File.Source.PrintedPath}' cannot be written: {exception.Message}");
            return false;
        }
    }

    private static void Report(int files, MendedManifests mended, TextWriter output)
    {
        foreach (var (finding, fix) in mended.Applied)
        {
            output.WriteLine($"{VisibleText.Of(finding.Span.File.Path)}: {finding.Id}: {VisibleText.Of(fix.Title)}");
        }

        var errors = mended.Remaining.Count(finding => finding.Severity == Severity.Error);
        var warnings = mended.Remaining.Count(finding => finding.Severity == Severity.Warning);
        var done = Plural.Of(mended.Applied.Length, "fix", "fixes") + (files > 0 ? $" in {Plural.Of(files, "file")}" : "");
        output.WriteLine($"{char.ToUpperInvariant(done[0])}{done[1..]}; {Plural.Of(errors, "error")} and {Plural.Of(warnings, "warning")} remain.");
    }
}
