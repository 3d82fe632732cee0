using Kubewright.Analyzers.Attributes.Writing;
using Kubewright.Core.Yaml;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>The port that a Service lacks: where the workload has only one, it can be no other.</summary>
internal static class MissingPort
{
    /// <summary>What adds a port of the name of the workload's only one; null where that has none, or several.</summary>
    public static YamlAddition? Of(DescribedAttribute service, DescribedClass described, NodeWriter nodes)
    {
        if (described.Ports.ToList() is not [var only] || only.Text("Name") is not { } name || only.Number("Number") is not { } number
            || service.Syntax is not { } syntax)
        {
            return null;
        }

        var owner = described.Services.Length > 1 ? ", Service = " + SymbolDisplay.FormatLiteral(described.NameOf(service).Text, quote: true) : "";
        var attribute = "ServicePort(" + SymbolDisplay.FormatLiteral(name.Text, quote: true) + ", " + PortOf(name.Text, number.Text) + owner + ")";
        var list = (AttributeListSyntax)syntax.Parent!;
        var place = list.SyntaxTree.GetText().Lines.GetLineFromPosition(list.SpanStart);
        var line = place.ToString();
        var lineEnd = place.EndIncludingLineBreak - place.End == 2 ? "\r\n" : "\n";
        var edit = list.Attributes.Count > 1
            ? nodes.Insert(syntax, syntax.Span.End, ", " + attribute)
            : nodes.Insert(syntax, list.Span.End, (line.Trim() == list.ToString() ? lineEnd + IndentationOf(line) : " ") + "[" + attribute + "]");
        return new YamlAddition("Add [" + attribute + "]", edit);
    }

    /// <summary>What clients connect to: the usual port of what the name says, or else the container's own.</summary>
    private static string PortOf(string name, string containerPort) => name switch
    {
        "http" or "web" => "80",
        "https" => "443",
        _ => containerPort,
    };

    private static string IndentationOf(string line) => line.Substring(0, line.Length - line.TrimStart().Length);
}
