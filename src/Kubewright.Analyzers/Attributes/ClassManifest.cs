using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Analyzers.Attributes.Rules;
using Kubewright.Core.Fixes;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Attributes;

/// <summary>What a class describes, as a manifest that joins those of the project.</summary>
/// <param name="Type">The class.</param>
/// <param name="Described">What its attributes say.</param>
/// <param name="Text">The attributes, where the nodes of the manifest are.</param>
/// <param name="Inputs">The manifest as a file, once for each set of the project's manifests.</param>
/// <param name="Variants">What the class is in each environment that it describes, each in a set of its own.</param>
internal sealed record ClassManifest(
    INamedTypeSymbol Type,
    DescribedClass Described,
    AttributeText Text,
    ImmutableArray<ManifestInput> Inputs,
    ImmutableArray<ClassManifest> Variants)
{
    private static readonly Regex FieldOfManifest = new(@"'(?:spec|metadata)(?:\.[\w\[\]]+)+'", RegexOptions.CultureInvariant);

    /// <summary>Where in the code a place of the manifest is: the argument, or else the name of the attribute, that says it.</summary>
    public Location LocationOf(SourceSpan span) =>
        span.Length == 0 || Text.InCode(span) is not var (tree, place) ? Described.Workload.LocationOf()
        : WriterOf(span) is { Argument: { } argument } ? argument.Expression.GetLocation()
        : Location.Create(tree, place);

    /// <summary>
    /// A finding in the manifest as one in the code: its message names the attribute and argument in the place of the field that they write, which nobody has
    /// written, and its fix edits the code.
    /// </summary>
    public Finding InCode(Finding finding) => finding with
    {
        Message = WrittenAt(finding.Span) is { } written ? FieldOfManifest.Replace(finding.Message, written) : finding.Message,
        Fix = finding.Fix is { } fix && Text.InCode(finding.Span) is { } place ? InCode(fix, place.Tree) : null,
    };

    /// <summary>What is written at a place: <c>Port of [Probe]</c>, or <c>[Probe]</c> for what the attribute as a whole says.</summary>
    private string? WrittenAt(SourceSpan span) => WriterOf(span) is not var (attribute, argument) ? null
        : argument is not null && attribute.NameOf(argument) is { } name ? $"{name} of [{attribute.Kind}]"
        : $"[{attribute.Kind}]";

    /// <summary>The attribute that is at a place, and its argument that is there.</summary>
    private (DescribedAttribute Attribute, AttributeArgumentSyntax? Argument)? WriterOf(SourceSpan span) =>
        Text.InCode(span) is var (tree, place)
        && Described.Attributes.FirstOrDefault(one => one.Syntax is { } syntax && syntax.SyntaxTree == tree && syntax.Span.Contains(place)) is { } attribute
            ? (attribute, attribute.Syntax!.ArgumentList?.Arguments.FirstOrDefault(one => one.Expression.Span.Contains(place)))
            : null;

    /// <summary>A fix of the code in one file; null where the value that it changes is not a literal there.</summary>
    private Fix? InCode(Fix fix, SyntaxTree tree)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in fix.Edits)
        {
            if (Text.InCode(edit.Span) is not { } place || place.Tree != tree || !(IsAddition(edit) || LeavesLiteral(edit, tree, place.Span)))
            {
                return null;
            }

            var moved = CodeEdit.Replace(tree, place.Span, edit.NewText);
            if (!edits.Contains(moved))
            {
                edits.Add(moved);
            }
        }

        return fix with { Edits = edits.ToImmutable() };
    }

    private bool IsAddition(TextEdit edit) => Roots.Any(root => HoldsAddition(root, edit));

    private static bool HoldsAddition(YamlNode node, TextEdit edit) => node switch
    {
        YamlMapping mapping => mapping.Additions.Values.Any(addition => addition.Edit == edit)
            || mapping.Entries.Any(entry => HoldsAddition(entry.Value, edit)),
        YamlSequence sequence => sequence.Items.Any(item => HoldsAddition(item, edit)),
        _ => false,
    };

    /// <summary>Whether an edit writes another literal of the same kind in the place of one that says a value of the manifest.</summary>
    private bool LeavesLiteral(TextEdit edit, SyntaxTree tree, TextSpan place)
    {
        if (!Roots.Any(root => root.Scalars().Any(scalar => scalar.Style == YamlScalarStyle.CSharp && scalar.Span.Contains(edit.Span)))
            || tree.GetRoot().FindToken(place.Start).Parent is not LiteralExpressionSyntax literal
            || !literal.Span.Contains(place))
        {
            return false;
        }

        var at = place.Start - literal.SpanStart;
        var written = SyntaxFactory.ParseExpression(literal.ToString().Remove(at, place.Length).Insert(at, edit.NewText));
        return written.RawKind == literal.RawKind && !written.ContainsDiagnostics;
    }

    private IEnumerable<YamlNode> Roots => Inputs.SelectMany(input => input.File.Documents).Select(document => document.Root).OfType<YamlNode>();
}
