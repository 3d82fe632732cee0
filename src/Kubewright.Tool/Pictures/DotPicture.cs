using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Pictures;

/// <summary>A picture in the language of Graphviz (graphviz.org/doc/info/lang.html), which its <c>dot</c> lays out.</summary>
internal static class DotPicture
{
    public static string Of(Picture picture)
    {
        var dot = new StringBuilder("""
            digraph kubewright {
              rankdir=LR; fontname="Helvetica,Arial,sans-serif"; fontsize=12; nodesep=0.2; ranksep=0.7; bgcolor="white";
              node [shape=box, style="rounded,filled", fillcolor="#f6f8fa", color="#57606a", fontsize=11, margin="0.15,0.08"];
              node [fontname="Helvetica,Arial,sans-serif"];
              edge [color="#57606a", fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];

            """);
        var number = 0;
        foreach (var space in picture.Nodes.GroupBy(node => node.Namespace))
        {
            var title = space.Key.Length == 0 ? "no namespace stated" : "namespace " + space.Key;
            dot.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{number++} {{\n");
            dot.Append(CultureInfo.InvariantCulture, $"    label={Quote(title)}; color=\"#d0d7de\"; style=\"rounded\";\n");
            foreach (var application in space.GroupBy(node => node.Application))
            {
                if (application.Key.Length > 0)
                {
                    dot.Append(CultureInfo.InvariantCulture, $"    subgraph cluster_{number++} {{\n");
                    dot.Append(CultureInfo.InvariantCulture, $"    label={Quote(application.Key)}; color=\"#d0d7de\"; style=\"rounded,dashed\";\n");
                }

                foreach (var node in application)
                {
                    dot.Append("      ").Append(NodeOf(node)).Append('\n');
                }

                dot.Append(application.Key.Length > 0 ? "    }\n" : "");
            }

            dot.Append("  }\n");
        }

        foreach (var edge in picture.Edges)
        {
            var broken = edge.Findings.Length > 0 ? $", color=\"#cf222e\", fontcolor=\"#cf222e\", penwidth=2, tooltip={Quote(edge.Findings[0].Message)}" : "";
            dot.Append(CultureInfo.InvariantCulture, $"  {edge.From} -> {edge.To} [label={Quote(LabelOf(edge))}{broken}];\n");
        }

        return dot.Append("}\n").ToString();
    }

    /// <summary>What an edge says: how it leads there, and which rules are broken.</summary>
    public static string LabelOf(PictureEdge edge) =>
        string.Join(
            "\n",
            edge.Findings.Select(finding => finding.Id).Where(id => id != edge.Label).Distinct().Prepend(edge.Label).Where(line => line.Length > 0));

    private static string NodeOf(PictureNode node)
    {
        var look = node.IsAbsent ? ", style=\"rounded,dashed\", fontcolor=\"#57606a\""
            : node.Findings.Length > 0 ? $", color=\"#cf222e\", penwidth=2, tooltip={Quote(node.Findings[0].Message)}"
            : "";
        return $"{node.Id} [label={Quote(string.Join('\n', TextOf(node)))}, fillcolor=\"{ColourOf(node.Role)}\"{look}];";
    }

    /// <summary>The lines of a node.</summary>
    public static IEnumerable<string> TextOf(PictureNode node) =>
        [node.IsAbsent ? node.Kind + " (not here)" : node.Kind, node.Name, .. node.Lines, .. node.Findings.Select(finding => finding.Id).Distinct()];

    private static string ColourOf(string role) => role switch
    {
        "entry" => "#ddf4ff",
        "service" => "#dafbe1",
        "workload" => "#fff8c5",
        "policy" => "#fbefff",
        _ => "#f6f8fa",
    };

    private static string Quote(string text) =>
        "\"" + string.Join("\\n", text.Split('\n')
            .Select(line => VisibleText.Of(line).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))) + "\"";
}
