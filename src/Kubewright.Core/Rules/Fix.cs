using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>What mends a finding.</summary>
/// <param name="Title">What it does, as an editor's menu shows it: <c>Change to 'http'</c>.</param>
/// <param name="Edits">The edits, in the finding's own file, not overlapping.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    public Fix(string title, SourceSpan span, string newText)
        : this(title, [new TextEdit(span, newText)])
    {
    }

    /// <summary>Changes a text to another in the manner in which it is written: in the same quotes, and quoted where it must be.</summary>
    public static Fix ChangeText(YamlNode written, string text) =>
        new($"Change to '{text}'", written.Span, written is YamlScalar scalar ? scalar.Notation(text) : text);
}
