using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Fixing;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Output;

/// <summary>Writes fixed files, or shows what would change in them, and says what was done.</summary>
internal sealed class FixOutput(Terminal terminal, bool isDryRun)
{
    /// <summary>Returns the files that could not be written, or were better left alone; of each the error stream says why.</summary>
    public ImmutableArray<FixedFile> Write(LoadedManifests manifests, ImmutableArray<FixedFile> changed)
    {
        var unwritten = changed.Where(file => (isDryRun || !file.File.Source.IsStandardInput) && !TryWrite(file)).ToImmutableArray();

        // Standard input comes out whether it was changed or not: the tool is in a pipe.
        if (!isDryRun && manifests.Files.FirstOrDefault(file => file.Source.IsStandardInput) is { } input)
        {
            var output = changed.FirstOrDefault(file => file.File == input);
            terminal.Write(output?.Bytes ?? input.Text.Bytes, output?.Text ?? input.Text.Text);
        }

        return unwritten;
    }

    /// <summary>Says which files hold findings that could be fixed, but bytes that would be lost.</summary>
    public void ReportInexact(LoadedManifests manifests, IEnumerable<Finding> remaining)
    {
        var fixable = remaining.Where(finding => finding.Fix is not null).Select(finding => finding.Span.File.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in manifests.Files.Where(file => !file.Text.IsExact && fixable.Contains(file.Source.PrintedPath)))
        {
            terminal.Complain($"'{file.Source.PrintedPath}' holds bytes that are not {file.Text.Encoding.WebName.ToUpperInvariant()} and is left as it is.");
        }
    }

    /// <summary>Says what was done, and what is still found in the files as they are now.</summary>
    /// <param name="applied">The fixes in files that were written, or would be.</param>
    /// <param name="unwritten">How many files could not be written.</param>
    /// <param name="remaining">What is still found.</param>
    /// <param name="unsafeFixes">How many findings could be fixed by guesses that nobody asked for.</param>
    /// <param name="isFilter">Whether standard output holds a manifest.</param>
    public void Report(ImmutableArray<AppliedFix> applied, int unwritten, ImmutableArray<Finding> remaining, int unsafeFixes, bool isFilter)
    {
        var output = isFilter || isDryRun ? terminal.Error : terminal.Output;
        foreach (var (finding, fix) in applied)
        {
            output.WriteLine($"{VisibleText.Of(finding.Span.File.Path)}: {finding.Id}: {VisibleText.Of(fix.Title)}{(fix.IsSafe ? "" : " (unsafe)")}");
        }

        var files = applied.Select(one => one.Finding.Span.File.Path).Distinct().Count();
        var errors = remaining.Count(finding => finding.Severity == Severity.Error);
        var warnings = remaining.Count(finding => finding.Severity == Severity.Warning);
        var done = Plural.Of(applied.Length, "fix", "fixes") + (files > 0 ? $" in {Plural.Of(files, "file")}" : "")
            + (unwritten > 0 ? $"; {Plural.Of(unwritten, "file")} not written" : "");
        output.WriteLine($"{char.ToUpperInvariant(done[0])}{done[1..]}; {Plural.Of(errors, "error")} "
            + $"and {Plural.Of(warnings, "warning")} {(isDryRun ? "would remain" : "remain")}."
            + (unsafeFixes > 0 ? $" {unsafeFixes} fixable with 'kubewright fix --unsafe'." : ""));
    }

    private bool TryWrite(FixedFile file)
    {
        if (isDryRun)
        {
            UnifiedDiff.Write(VisibleText.Of(file.File.Source.PrintedPath), Shown(file.File.Manifest),
                Shown(ManifestReader.Read(new SourceFile(file.File.Source.PrintedPath, file.Text))), terminal.Output);
            return true;
        }

        try
        {
            file.Save(terminal.CurrentDirectory);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"'{file.File.Source.PrintedPath}' is left as it is: {exception.Message}");
            return false;
        }
    }

    /// <summary>A manifest's text without what is secret; on a screen without what would control it.</summary>
    private string Shown(ManifestFile manifest)
    {
        var text = SecretReader.Of(manifest).Hide(manifest.File.Text, 0, manifest.File.Text.Length);
        return terminal.IsScreen ? string.Concat(text.Select(c => c != '\n' && c != '\r' && c != '\t' && VisibleText.IsInvisible(c) ? '\uFFFD' : c)) : text;
    }
}
