using System.CommandLine;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary>The findings that are there already: which are held back, and how they are written down.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "A file of findings that were there before; only others are reported.",
        HelpName = "file",
    };

    private readonly Option<bool> _write = new("--write-baseline")
    {
        Description = $"Writes what is found to the --baseline ({BaselineFile.DefaultName} where none is named), so that only what is new fails from now on.",
    };

    public void AddTo(Command command)
    {
        command.Add(_baseline);
        command.Add(_write);
    }

    /// <summary>Whether the baseline is to be written.</summary>
    public bool IsWriting(ParseResult parsed) => parsed.GetValue(_write);

    /// <summary>The baseline that is named; an empty one where none is. Null, with the reason on the error stream, where it cannot be used.</summary>
    public Baseline? Read(ParseResult parsed, LocatedSettings settings, Terminal terminal)
    {
        string Locate(SourceFile file) => Path.GetFullPath(file.Path, terminal.CurrentDirectory);
        var path = PathOf(parsed, settings);
        if ((parsed.GetValue(_baseline) is null && settings.Baseline is null) || parsed.GetValue(_write))
        {
            return new Baseline(Path.GetDirectoryName(Path.GetFullPath(path, terminal.CurrentDirectory))!, [], Locate);
        }

        try
        {
            var text = FileText.Decode(File.ReadAllBytes(Path.GetFullPath(path, terminal.CurrentDirectory))).Text;
            if (BaselineFile.Read(new SourceFile(path, text), Locate) is { } baseline)
            {
                return baseline;
            }

            terminal.Complain($"'{path}' is not a baseline; 'kubewright check PATH... --write-baseline' writes one.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"The baseline '{path}' cannot be read: {exception.Message}");
        }

        return null;
    }

    /// <summary>Says how many entries of the baseline are no longer found.</summary>
    public static void ReportGone(Baseline baseline, CheckReport report, Terminal terminal)
    {
        var gone = baseline.CountGone(report.Manifests.Files.Select(file => file.Manifest.File),
            report.All.Select(finding => (finding, report.IdentityOf(finding))));
        if (gone > 0)
        {
            terminal.Complain($"{Plural.Of(gone, "finding")} of the baseline {(gone == 1 ? "is" : "are")} fixed; --write-baseline leaves them out.");
        }
    }

    /// <summary>Writes errors, warnings and the information that is asked for to the baseline. Returns the exit code.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">What the repository says.</param>
    /// <param name="empty">What <see cref="Read"/> gave: a baseline at its place.</param>
    /// <param name="report">What was found.</param>
    /// <param name="terminal">Where it is said.</param>
    public int Write(ParseResult parsed, LocatedSettings settings, Baseline empty, CheckReport report, Terminal terminal)
    {
        var path = PathOf(parsed, settings);
        var shown = report.Shown.ToList();
        var baseline = empty.With(shown.Select(finding => (finding, report.IdentityOf(finding))));
        try
        {
            File.WriteAllText(Path.GetFullPath(path, terminal.CurrentDirectory), BaselineFile.Write(baseline));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"The baseline '{path}' cannot be written: {exception.Message}");
            return ExitCode.Unusable;
        }

        terminal.WriteLine($"{shown.Count} {(shown.Count == 1 ? "finding is" : "findings are")} in {VisibleText.Of(path)} now.");
        terminal.WriteLine($"'kubewright check ... --baseline {VisibleText.Of(path)}' reports what is new.");
        return report.Manifests.IsWhole ? ExitCode.Clean : ExitCode.Unusable;
    }

    private string PathOf(ParseResult parsed, LocatedSettings settings) => parsed.GetValue(_baseline) ?? settings.Baseline ?? BaselineFile.DefaultName;
}
