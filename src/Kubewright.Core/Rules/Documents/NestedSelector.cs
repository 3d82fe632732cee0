using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The selector of a Service or a ReplicationController that is written as that of a Deployment: it is a mapping of labels, without <c>matchLabels</c>
/// (core/v1 ServiceSpec.Selector is a map[string]string).
/// </summary>
/// <param name="Hint">What to do, as the end of a message.</param>
/// <param name="Fix">Moves the labels up; null where that is more than moving lines.</param>
internal sealed record NestedSelector(string Hint, Fix? Fix)
{
    /// <summary>The selector that a value of another type is in; null where it is none.</summary>
    public static NestedSelector? Read(Resource resource, WrongType wrong)
    {
        if (resource.Kind is not ("Service" or "ReplicationController"))
        {
            return null;
        }

        if (wrong.Path == "spec.selector.matchExpressions")
        {
            return new NestedSelector($"a {resource.Kind} selects by labels alone, so write them under 'selector' as 'key: value'", null);
        }

        return wrong is { Path: "spec.selector.matchLabels", Node: YamlMapping { Entries.IsEmpty: false } labels }
            ? new NestedSelector($"a {resource.Kind} has no 'matchLabels': move the labels up to 'selector'", MoveUp(resource, labels))
            : null;
    }

    private static Fix? MoveUp(Resource resource, YamlMapping labels)
    {
        var selector = resource.Spec?["selector"] as YamlMapping;
        if (selector?.Find("matchLabels") is not { } entry
            || labels.Entries.Any(label => label.Value is not YamlScalar { Style: not (YamlScalarStyle.Literal or YamlScalarStyle.Folded) }))
        {
            return null;
        }

        var (file, column) = (entry.Key.Span.File, entry.Key.Span.StartPosition.Column);
        var start = entry.Key.Span.Start;
        var last = labels.Entries[labels.Entries.Length - 1].Value.Span;
        var written = entry.Key.Span.To(labels.Span.End >= last.End ? labels.Span : last);
        if (file.Text.Substring(start - column, column).Trim().Length > 0 || written.Text.IndexOf('#') >= 0)
        {
            return null;
        }

        var lines = labels.Entries.Select(label => $"{label.Key.Span.Text}: {label.Value.Span.Text}");
        return Fix.Safe("Move the labels up to 'selector'", new TextEdit(written, string.Join("\n" + new string(' ', column), lines)));
    }
}
