using Kubewright.Tool.Output;

namespace Kubewright.Tool.Pages;

/// <summary>A page as a terminal shows it: headings stand out, prose fits on the screen, manifests are as they are written.</summary>
internal static class PageText
{
    private const string Fence = "```";
    private const string Indent = "    ";

    public static void Write(RulePage page, Terminal terminal)
    {
        var prose = new List<string>();
        var isCode = false;
        foreach (var line in page.Text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                Flush(prose, terminal);
            }
            else if (isCode)
            {
                terminal.WriteLine(line.Length == 0 ? "" : Indent + line);
            }
            else if (line.StartsWith('#'))
            {
                Flush(prose, terminal);
                foreach (var part in WrappedText.Lines(line.TrimStart('#').Trim(), WrappedText.Width))
                {
                    terminal.Write(part, Styles.Strong);
                    terminal.WriteLine();
                }
            }
            else if (line.Length == 0)
            {
                Flush(prose, terminal);
                terminal.WriteLine();
            }
            else if (!line.StartsWith("<!--", StringComparison.Ordinal))
            {
                // An item of a list and a row of a table begin a line of their own.
                if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith('|'))
                {
                    Flush(prose, terminal);
                }

                prose.Add(line);
            }
        }

        Flush(prose, terminal);
    }

    private static void Flush(List<string> prose, Terminal terminal)
    {
        if (prose.Count == 0)
        {
            return;
        }

        var text = MarkdownProse.Of(string.Join(' ', prose.Select(line => line.Trim())));
        var indent = text.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var isFirst = true;
        foreach (var line in WrappedText.Lines(text, WrappedText.Width - indent.Length))
        {
            terminal.WriteLine(isFirst ? line : indent + line);
            isFirst = false;
        }

        prose.Clear();
    }
}
