using Kubewright.Analyzers.Application;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>Edits of C#, in the form in which findings carry them.</summary>
internal static class CodeEdit
{
    public static TextEdit Replace(SyntaxTree tree, TextSpan span, string text) => new(new SourceSpan(CodeFile.Of(tree), span.Start, span.Length), text);

    public static TextEdit Insert(SyntaxTree tree, int position, string text) => Replace(tree, new TextSpan(position, 0), text);

    /// <summary>What changes a text that is written as a literal; null where it comes from elsewhere.</summary>
    public static Fix? ChangeText(ExpressionSyntax? written, string text) => written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        ? new Fix($"Change to '{text}'", [Replace(written.SyntaxTree, written.Span, SymbolDisplay.FormatLiteral(text, quote: true))])
        : null;
}
