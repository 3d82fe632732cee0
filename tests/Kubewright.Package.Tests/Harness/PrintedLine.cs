using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubewright.Package.Tests.Harness;

/// <summary>A diagnostic as a build prints it.</summary>
/// <param name="File">The file, relative to the folder that is built; empty for what has no place.</param>
/// <param name="Line">The line, from 1; 0 for what has no place.</param>
/// <param name="Column">The column, from 1; 0 for what has no place.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="Id">The rule.</param>
internal sealed partial record PrintedLine(string File, int Line, int Column, string Severity, string Id)
{
    /// <summary>All diagnostics among a build's output, as often as they are printed.</summary>
    public static IEnumerable<PrintedLine> ReadAll(string output, string folder) =>
        from line in output.Split('\n')
        let match = Pattern().Match(line)
        where match.Success
        select new PrintedLine(
            match.Groups["file"].Success ? Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/') : "",
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
            match.Groups["column"].Success ? int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture) : 0,
            match.Groups["severity"].Value,
            match.Groups["id"].Value);

    [GeneratedRegex(@"^\s*(?:(?<file>[^(]+)\((?<line>\d+),(?<column>\d+)\)|\w+ ?): (?<severity>error|warning) (?<id>[A-Z]+\d+):", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
