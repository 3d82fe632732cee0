using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>Reads one document: decides whether it is empty, broken, a template or content.</summary>
internal static class DocumentReader
{
    /// <param name="file">The file.</param>
    /// <param name="part">Where the document is in it.</param>
    /// <param name="mayBeTemplate">Whether another program may fill the text in first.</param>
    /// <param name="fileAction">The action that makes the whole file a template; null where none does.</param>
    /// <param name="cancellationToken">Checked now and then.</param>
    public static YamlDocument Read(SourceFile file, DocumentPart part, bool mayBeTemplate, (int Start, int Length)? fileAction,
        CancellationToken cancellationToken)
    {
        var span = ContentSpan(file, part);
        if (part.SeparatorStart >= 0)
        {
            var text = new SourceSpan(file, part.SeparatorStart, part.SeparatorEnd - part.SeparatorStart);
            return Failed(file, text.To(span), YamlDocumentState.Broken, new YamlProblem(
                YamlProblemKind.Separator, text, "Kubernetes accepts nothing but a comment after '---' on its line"));
        }

        if (span.Length == 0)
        {
            return new YamlDocument(file, span, null, YamlDocumentState.Empty, ImmutableArray<YamlProblem>.Empty);
        }

        if (fileAction is { } whole)
        {
            return Template(file, span, new SourceSpan(file, whole.Start, whole.Length));
        }

        if (CharacterCheck.FindForbidden(file.Text, part) is { } forbidden)
        {
            return Failed(file, span, YamlDocumentState.Broken, new YamlProblem(
                YamlProblemKind.InvalidCharacter,
                new SourceSpan(file, forbidden, 1),
                $"the control character U+{(int)file.Text[forbidden]:X4} is not allowed in YAML"));
        }

        var builder = new NodeBuilder(file, part, mayBeTemplate, cancellationToken);
        var root = builder.Build();
        if (builder.TemplateAction is { } action)
        {
            return Template(file, span, action);
        }

        if (builder.Failure is not { } failure)
        {
            return root is null
                ? new YamlDocument(file, span, null, YamlDocumentState.Empty, ImmutableArray<YamlProblem>.Empty)
                : new YamlDocument(file, span, root, YamlDocumentState.Read, builder.Problems);
        }

        if (failure.Kind is YamlProblemKind.Syntax && TemplateDetector.Find(file.Text, part) is { } template)
        {
            return Template(file, span, new SourceSpan(file, template.Start, template.Length));
        }

        var state = failure.Kind is YamlProblemKind.NotUnderstood or YamlProblemKind.TooLarge
            ? YamlDocumentState.NotUnderstood
            : YamlDocumentState.Broken;
        return Failed(file, span, state, failure);
    }

    private static YamlDocument Template(SourceFile file, SourceSpan span, SourceSpan action) =>
        Failed(file, span, YamlDocumentState.Template, new YamlProblem(
            YamlProblemKind.Template, action, "the document is a template, it was not checked"));

    private static YamlDocument Failed(SourceFile file, SourceSpan span, YamlDocumentState state, YamlProblem problem) =>
        new(file, span, null, state, ImmutableArray.Create(problem));

    private static SourceSpan ContentSpan(SourceFile file, DocumentPart part)
    {
        var content = ContentRange.Find(file.Text, part.Start, part.End) ?? (part.Start, part.Start);
        return new SourceSpan(file, content.Start, content.End - content.Start);
    }
}
