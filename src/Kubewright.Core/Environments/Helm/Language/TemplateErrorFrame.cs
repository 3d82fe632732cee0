using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>One step of the way to an error: from the template that is rendered to the one in which it fails.</summary>
/// <param name="Template">The template file as Helm names it, such as <c>web/templates/service.yaml</c>; <c>gotpl</c> for a text given to <c>tpl</c>.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in bytes, from 0 as Go counts; -1 where the template could not be parsed.</param>
/// <param name="Executing">The template that was executed: a file or a defined name; null where it could not be parsed.</param>
/// <param name="Context">The expression, as Go writes it.</param>
/// <param name="Span">The same place in the source; null where the text comes from no file.</param>
public sealed record TemplateErrorFrame(string Template, int Line, int Column, string? Executing, string Context, SourceSpan? Span)
{
    /// <summary>The place as Helm writes it.</summary>
    public string Location => Column < 0 ? $"{Template}:{Line}" : $"{Template}:{Line}:{Column}";
}
