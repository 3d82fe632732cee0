using System.Text;

namespace Kubewright.Tool.Reports;

/// <summary>A report that the command line asks for.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Path">The file that it is written to; null for standard output.</param>
internal sealed record AskedReport(ReportFormat Format, string? Path)
{
    /// <summary>Writes the report. Returns whether it could be written; where not, the terminal's error stream says why.</summary>
    public bool Write(CheckReport report, Terminal terminal)
    {
        if (Path is null)
        {
            Format.Write(report, terminal);
            return true;
        }

        try
        {
            var full = System.IO.Path.GetFullPath(Path, terminal.CurrentDirectory);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            using var file = new StreamWriter(full, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Format.Write(report, terminal.To(file));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Complain($"'{Path}' cannot be written: {exception.Message}");
            return false;
        }
    }
}
