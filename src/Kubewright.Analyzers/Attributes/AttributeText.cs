using System.Collections.Immutable;
using System.Text;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// What the attributes of a class are written as: the lines of its C# file that they are on, with an empty one for each line before them. It is all that
/// the class says, so that an edit elsewhere in the file leaves it, and what was made of it, as it is.
/// </summary>
internal sealed class AttributeText
{
    private readonly ImmutableArray<Region> _regions;

    private AttributeText(string path, string text, ImmutableArray<Region> regions)
    {
        Path = path;
        Text = text;
        _regions = regions;
    }

    /// <summary>How findings name it before they are moved into the code: <c>/src/Orders.cs (class Shop.Orders)</c>.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Reads the attributes of a class, in whichever parts of it they are.</summary>
    public static AttributeText Of(INamedTypeSymbol type, DescribedClass described)
    {
        var text = new StringBuilder();
        var regions = ImmutableArray.CreateBuilder<Region>();
        var declarations = described.Attributes
            .Select(attribute => attribute.Syntax?.Parent?.Parent)
            .OfType<MemberDeclarationSyntax>()
            .Distinct();
        foreach (var declaration in declarations)
        {
            var lines = declaration.SyntaxTree.GetText().Lines;
            var (first, last) = (declaration.AttributeLists[0], declaration.AttributeLists[declaration.AttributeLists.Count - 1]);
            var span = TextSpan.FromBounds(StartOf(lines, first.SpanStart), EndOf(lines, last.Span.End));
            var line = lines.GetLineFromPosition(span.Start).LineNumber;
            text.Append('\n', Math.Max(regions.Count == 0 ? 0 : 1, line - LinesIn(text)));
            regions.Add(new Region(declaration.SyntaxTree, span, text.Length));
            text.Append(declaration.SyntaxTree.GetText().ToString(span));
        }

        var path = described.Workload.Data.ApplicationSyntaxReference?.SyntaxTree.FilePath;
        return new AttributeText($"{path} (class {type.ToDisplayString()})", text.ToString(), regions.ToImmutable());
    }

    /// <summary>Where an argument is in the text; the attribute's name where it is not written, and for the attribute as a whole.</summary>
    public SourceSpan SpanOf(SourceFile file, DescribedAttribute attribute, string? argument = null) =>
        attribute.LocationOf(argument) is { SourceTree: { } tree } location ? Find(file, tree, location.SourceSpan) : file.All with { Length = 0 };

    /// <summary>Where a place of the code is in the text; nowhere where it is not among the attributes.</summary>
    public SourceSpan Find(SourceFile file, SyntaxTree tree, TextSpan span)
    {
        foreach (var region in _regions)
        {
            if (region.Tree == tree && region.Span.Contains(span))
            {
                return new SourceSpan(file, region.At + span.Start - region.Span.Start, span.Length);
            }
        }

        return file.All with { Length = 0 };
    }

    /// <summary>The place in the code that a place of the text is; null for what is in no attribute.</summary>
    public (SyntaxTree Tree, TextSpan Span)? InCode(SourceSpan span)
    {
        foreach (var region in _regions)
        {
            if (region.At <= span.Start && span.End <= region.At + region.Span.Length)
            {
                return (region.Tree, new TextSpan(region.Span.Start + span.Start - region.At, span.Length));
            }
        }

        return null;
    }

    // From the line's start and up to its end where nothing else is on it.
    private static int StartOf(TextLineCollection lines, int position)
    {
        var line = lines.GetLineFromPosition(position);
        return line.Text!.ToString(TextSpan.FromBounds(line.Start, position)).Trim().Length == 0 ? line.Start : position;
    }

    private static int EndOf(TextLineCollection lines, int position)
    {
        var line = lines.GetLineFromPosition(position);
        return line.Text!.ToString(TextSpan.FromBounds(position, line.End)).Trim().Length == 0 ? line.EndIncludingLineBreak : position;
    }

    private static int LinesIn(StringBuilder text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += text[i] == '\n' ? 1 : 0;
        }

        return count;
    }

    /// <summary>A part of the text.</summary>
    /// <param name="Tree">The file of C# that it is in.</param>
    /// <param name="Span">Where it is there.</param>
    /// <param name="At">Where it begins in the text.</param>
    private sealed record Region(SyntaxTree Tree, TextSpan Span, int At);
}
