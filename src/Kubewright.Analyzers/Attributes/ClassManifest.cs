using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Analyzers.Attributes.Rules;
using Kubewright.Core.Fixes;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>What a class describes, as a manifest that joins those of the project.</summary>
/// <param name="Type">The class.</param>
/// <param name="Described">What its attributes say.</param>
/// <param name="Manifest">The manifest, with the attributes that its values come from.</param>
/// <param name="Inputs">The manifest as a file, once for each set of the project's manifests.</param>
/// <param name="Variants">What the class is in each environment that it describes, each in a set of its own.</param>
internal sealed record ClassManifest(
    INamedTypeSymbol Type,
    DescribedClass Described,
    AttributeManifest Manifest,
    ImmutableArray<ManifestInput> Inputs,
    ImmutableArray<ClassManifest> Variants)
{
    private static readonly Regex FieldOfManifest = new(@"'(?:spec|metadata)(?:\.[\w\[\]]+)+'", RegexOptions.CultureInvariant);

    /// <summary>The argument, or else the attribute, that says what is at a place of the manifest.</summary>
    public Location LocationOf(SourceSpan span) =>
        OriginOf(span) is { } origin ? origin.Attribute.LocationOf(origin.Argument) : Described.Workload.LocationOf();

    /// <summary>
    /// What fixes a finding in the code, where that is plain: what fixes the manifest, as far as it changes values that arguments give as literals
    /// in the file of the finding, or the attribute that is missing.
    /// </summary>
    public Fix? FixOf(Finding finding, Location location) =>
        finding.Fix is { } fix ? Translate(fix, location.SourceTree)
        : finding.Id == "KW3002" && OriginOf(finding.Span) is { Attribute: { Kind: "Service" } service } ? MissingPort.FixOf(service, Described)
        : null;

    /// <summary>A finding's message, with the attribute and argument in the place of the field that they write: nobody has written that field.</summary>
    public string WordingOf(Finding finding) => OriginOf(finding.Span) is { } origin
        ? FieldOfManifest.Replace(finding.Message, origin.Argument is { } argument ? $"{argument} of [{origin.Attribute.Kind}]" : $"[{origin.Attribute.Kind}]")
        : finding.Message;

    private Fix? Translate(Fix fix, SyntaxTree? tree)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in fix.Edits)
        {
            if (Translate(edit) is not { } translated || translated.Literal.SyntaxTree != tree)
            {
                return null;
            }

            if (!edits.Any(one => one.Span.Start == translated.Literal.SpanStart && one.NewText == translated.Text))
            {
                edits.Add(CodeEdit.Replace(translated.Literal.SyntaxTree, translated.Literal.Span, translated.Text));
            }
        }

        return edits.Count == 0 ? null : fix with { Edits = edits.ToImmutable() };
    }

    /// <summary>The literal that gives the value that an edit changes, and how it is written then; null where no literal does.</summary>
    private (LiteralExpressionSyntax Literal, string Text)? Translate(TextEdit edit)
    {
        if (OriginOf(edit.Span) is not { Argument: { } argument } origin
            || origin.Attribute.ExpressionOf(argument) is not LiteralExpressionSyntax literal
            || JsonScalar.Read(Manifest.Text.Substring(origin.Start, origin.Length)) is not { } before
            || !Equals(literal.Token.Value, before))
        {
            return null;
        }

        var after = Manifest.Text.Substring(origin.Start, origin.Length)
            .Remove(edit.Span.Start - origin.Start, edit.Span.Length)
            .Insert(edit.Span.Start - origin.Start, edit.NewText);
        return (before, JsonScalar.Read(after) ?? after) switch
        {
            (string, string text) => (literal, SymbolDisplay.FormatLiteral(text, quote: true)),
            (int, int number) => (literal, number.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private TracedSpan? OriginOf(SourceSpan span) => Manifest.Origins
        .Where(origin => origin.Start <= span.Start && span.End <= origin.Start + origin.Length)
        .OrderBy(origin => origin.Length)
        .FirstOrDefault();
}
