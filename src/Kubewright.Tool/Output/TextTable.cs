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
        var widths = header.Select((title, column) => _rows.Select(row => row[column].Length).Append(title.Length).Max() + Gap).ToArray();
        terminal.Write(Line(header, widths), Styles.Quiet);
        terminal.WriteLine();
        foreach (var row in _rows)
        {
            terminal.WriteLine(Line(row, widths));
        }
    }

    private static string Line(string[] cells, int[] widths) => string.Concat(cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
