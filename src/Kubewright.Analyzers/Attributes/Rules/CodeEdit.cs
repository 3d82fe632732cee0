using Kubewright.Core.Fixes;
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

    /// <summary>What changes a name that is written as a literal to another one; null where it comes from elsewhere.</summary>
    public static Fix? ChangeName(ExpressionSyntax? written, string text) =>
        written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        ? Fix.Unsafe($"Change to '{text}'", Replace(written.SyntaxTree, written.Span, SymbolDisplay.FormatLiteral(text, quote: true)))
        : null;
}
