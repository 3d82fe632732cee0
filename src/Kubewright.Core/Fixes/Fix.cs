using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Fixes;

/// <summary>What fixes a finding.</summary>
/// <param name="Title">What it does, as an editor's menu shows it: <c>Change to 'http'</c>.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
/// <param name="Edits">The edits, in the finding's own file, none touching another.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits)
{
    public bool IsSafe => Safety == FixSafety.Safe;

    /// <summary>
    /// Whether an edit writes a secret value in another form: it may be applied to the file, but nothing that others read may carry it.
    /// </summary>
    public bool HoldsSecret { get; init; }

    /// <summary>A fix that what was written leaves no choice about.</summary>
    public static Fix Safe(string title, params ImmutableArray<TextEdit> edits) => new(title, FixSafety.Safe, edits);

    /// <summary>A fix that guesses what was meant.</summary>
    public static Fix Unsafe(string title, params ImmutableArray<TextEdit> edits) => new(title, FixSafety.Unsafe, edits);

    /// <summary>
    /// Gives a scalar another text, in the manner in which it is written: in the same quotes, and quoted where it must be. Null where there is
    /// no scalar to change (a collection's lines would be lost), and where somebody fills in another text before the file is used.
    /// </summary>
    public static Fix? ChangeText(YamlNode? written, string text, FixSafety safety) =>
        Editable(written) is { } scalar ? new Fix($"Change to '{text}'", safety, [scalar.ChangeText(text)]) : null;

    /// <summary>Writes a number, a boolean or another value that needs no quotes in the place of a scalar; null as with a text.</summary>
    /// <param name="written">The scalar that is written.</param>
    /// <param name="notation">The value as YAML writes it.</param>
    /// <param name="safety">Whether what was written leaves no choice.</param>
    /// <param name="title">What an editor's menu shows; <c>Change to 80</c> where nothing is given.</param>
    public static Fix? ChangeValue(YamlNode? written, string notation, FixSafety safety, string? title = null) =>
        Editable(written) is { } scalar ? new Fix(title ?? $"Change to {notation}", safety, [scalar.ChangeNotation(notation)]) : null;

    /// <summary>
    /// Writes one of a few words right: safe where what was written differs from it in case alone, or is near to no other of them. Null as with
    /// a text.
    /// </summary>
    /// <param name="written">The word that is written.</param>
    /// <param name="meant">The word that was meant.</param>
    /// <param name="words">All words that could be there; where the one that was meant is none of them, it is a guess.</param>
    public static Fix? ChangeSpelling(YamlNode? written, string meant, IEnumerable<string> words) =>
        Editable(written) is { } scalar
            ? ChangeText(scalar, meant, IsMisspelling(scalar.Value.Trim(), meant, [.. words]) ? FixSafety.Safe : FixSafety.Unsafe)
            : null;

    private static bool IsMisspelling(string written, string meant, string[] words) =>
        string.Equals(written, meant, StringComparison.OrdinalIgnoreCase) || (NearestName.Find(words, written) == meant && NearestName.IsClear(words, written));

    private static YamlScalar? Editable(YamlNode? written) =>
        written is YamlScalar { IsPlaceholder: false, Tag: null, Style: not YamlScalarStyle.Computed } scalar && !Placeholder.IsStandIn(scalar.Value)
            ? scalar
            : null;
}
