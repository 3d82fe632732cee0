using Kubewright.Core.Text;

namespace Kubewright.Tool.Output;

/// <summary>A table as kubectl prints it: columns as wide as their widest cell, three spaces apart, nothing drawn around them.</summary>
internal sealed class TextTable(params string[] header)
{
    private const int Gap = 3;

    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(VisibleText.Of)]);

    public void Write(Terminal terminal)
    {
        if (terminal.Width is { } screen && Widths().Sum() - Gap > screen)
        {
            WriteStacked(terminal, screen);
            return;
        }

        var widths = Widths();
        terminal.Write(Line(header, widths), Styles.Quiet);
        terminal.WriteLine();
        foreach (var row in _rows)
        {
            terminal.WriteLine(Line(row, widths));
        }
    }

    private int[] Widths() =>
        [.. header.Select((title, column) => _rows.Select(row => row[column].Length).Append(title.Length).Max() + Gap)];

    /// <summary>A line for each cell, for screens that are too narrow for the columns.</summary>
    private void WriteStacked(Terminal terminal, int screen)
    {
        var indent = header.Max(title => title.Length) + Gap;
        foreach (var row in _rows)
        {
            for (var column = 0; column < header.Length; column++)
            {
                terminal.Write(header[column].PadRight(indent), Styles.Quiet);
                terminal.WriteLine(WrappedText.After(indent, row[column], indent, screen));
            }

            terminal.WriteLine();
        }
    }

    private static string Line(string[] cells, int[] widths) => string.Concat(cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
