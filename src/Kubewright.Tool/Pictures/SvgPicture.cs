using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kubewright.Tool.Pictures;

/// <summary>A picture as SVG, which the <c>dot</c> of an installed Graphviz lays out.</summary>
internal static class SvgPicture
{
    private const string Program = "dot";

    /// <summary>How long a layout may take: large pictures are for the page, which opens group by group.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Writes it. Returns false, with the reason on the error stream, where it cannot be laid out.</summary>
    public static bool Write(Picture picture, Terminal terminal)
    {
        var start = new ProcessStartInfo(Program, ["-Tsvg"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            using var process = System.Diagnostics.Process.Start(start)!;
            var reading = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(DotPicture.Of(picture));
            process.StandardInput.Close();
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                terminal.Complain(
                    $"'{Program}' needs longer than {Patience.TotalMinutes} minutes for this picture; use --format html, which opens group by group.");
                return false;
            }

            terminal.Output.Write(reading.GetAwaiter().GetResult());
            return process.ExitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            terminal.Complain($"SVG needs '{Program}' of Graphviz, which is not installed (apt-get install graphviz, brew install graphviz, winget install "
                + "graphviz); --format html needs nothing.");
            return false;
        }
    }
}
