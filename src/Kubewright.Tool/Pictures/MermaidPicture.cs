using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Pictures;

/// <summary>A picture as Mermaid (mermaid.js.org), which GitHub and GitLab draw in Markdown.</summary>
internal static class MermaidPicture
{
    private const string Marks = "\"#<>&;`{}[]()|@\\";

    public static string Of(Picture picture)
    {
        var mermaid = new StringBuilder("flowchart LR\n");
        var number = 0;
        foreach (var space in picture.Nodes.GroupBy(node => node.Namespace))
        {
            var title = space.Key.Length == 0 ? "no namespace stated" : "namespace " + space.Key;
            mermaid.Append(CultureInfo.InvariantCulture, $"  subgraph s{number++}[\"{Escape(title)}\"]\n");
            foreach (var node in space)
            {
                var text = string.Join("<br>", DotPicture.TextOf(node).Select(Escape));
                mermaid.Append(CultureInfo.InvariantCulture, $"    {node.Id}[\"{text}\"]{ClassOf(node)}\n");
            }

            mermaid.Append("  end\n");
        }

        var broken = new List<int>();
        for (var i = 0; i < picture.Edges.Length; i++)
        {
            var edge = picture.Edges[i];
            var label = Escape(DotPicture.LabelOf(edge).Replace('\n', ' '));
            var arrow = edge.Findings.Length > 0 ? "--x" : "-->";
            mermaid.Append(CultureInfo.InvariantCulture, $"  {edge.From} {arrow}{(label.Length > 0 ? $"|\"{label}\"|" : "")} {edge.To}\n");
            if (edge.Findings.Length > 0)
            {
                broken.Add(i);
            }
        }

        mermaid.Append("  classDef broken stroke:#cf222e,stroke-width:2px\n  classDef absent stroke-dasharray:4\n");
        if (broken.Count > 0)
        {
            mermaid.Append(CultureInfo.InvariantCulture, $"  linkStyle {string.Join(',', broken)} stroke:#cf222e,stroke-width:2px\n");
        }

        return mermaid.ToString();
    }

    private static string ClassOf(PictureNode node) => node.Findings.Length > 0 ? ":::broken" : node.IsAbsent ? ":::absent" : "";

    /// <summary>Text between quotes: what would end it or is markup becomes an entity as Mermaid writes it, <c>#35;</c>.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text))
        {
            _ = Marks.Contains(c, StringComparison.Ordinal) ? escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};") : escaped.Append(c);
        }

        return escaped.ToString();
    }
}
