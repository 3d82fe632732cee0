using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>
/// Decides what of the files a finding may show. Every finding goes through it before a shell sees it: values that are secret are replaced in
/// messages and titles, what would control a terminal is made visible, and no text is longer than a screen.
/// </summary>
/// <param name="secretsOf">What a file holds that nothing may quote.</param>
public sealed class Disclosure(Func<SourceFile, SecretText> secretsOf)
{
    /// <summary>The characters of a message, at most.</summary>
    public const int LongestMessage = 1000;

    /// <summary>The characters of a fix's title, at most.</summary>
    public const int LongestTitle = 200;

    private static readonly ConditionalWeakTable<SecretText, HashSet<string>> Words = new();

    /// <summary>What may be shown of findings in manifests and in the files of applications.</summary>
    public static Disclosure For(ManifestGraph graph, ApplicationGraph applications) => new(file =>
        graph.SecretsOf(file) ?? ApplicationSecrets.Of(applications.Applications, file));

    /// <summary>A finding as it may be shown.</summary>
    public Finding Of(Finding finding)
    {
        var secrets = secretsOf(finding.Span.File);
        var near = secrets.In(finding.Span).Concat(finding.Related.SelectMany(related => secretsOf(related.Span.File).In(related.Span))).ToList();
        var far = Words.GetValue(secrets, static all => SecretValues.Words(all.Parts));
        string Show(string text, int longest) => VisibleText.OfLine(SecretValues.Hide(text, near, far), longest);
        var message = Show(finding.Message, LongestMessage);
        var related = finding.Related.Any(one => Show(one.Message, LongestMessage) != one.Message)
            ? finding.Related.Select(one => one with { Message = Show(one.Message, LongestMessage) }).ToImmutableArray()
            : finding.Related;
        var fix = finding.Fix is null ? null : Of(finding.Fix, Show(finding.Fix.Title, LongestTitle));
        return message == finding.Message && related == finding.Related && fix == finding.Fix
            ? finding
            : finding with { Message = message, Related = related, Fix = fix };
    }

    /// <summary>
    /// A fix that says no secret value. One that puts something around a value (quotes) inserts it, so that the value is not in the edit; one that
    /// writes the value in another form is marked.
    /// </summary>
    private Fix Of(Fix fix, string title)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>(fix.Edits.Length);
        var holdsSecret = fix.HoldsSecret;
        foreach (var edit in fix.Edits)
        {
            if (!secretsOf(edit.Span.File).In(edit.Span).Any() || edit.NewText.Length == 0)
            {
                edits.Add(edit);
                continue;
            }

            var old = edit.Span.Text;
            var at = edit.NewText.IndexOf(old, StringComparison.Ordinal);
            if (at < 0)
            {
                holdsSecret = true;
                edits.Add(edit);
                continue;
            }

            AddInsertion(edits, edit.Span with { Length = 0 }, edit.NewText.Substring(0, at));
            AddInsertion(edits, edit.Span with { Start = edit.Span.End, Length = 0 }, edit.NewText.Substring(at + old.Length));
        }

        return title == fix.Title && holdsSecret == fix.HoldsSecret && edits.SequenceEqual(fix.Edits)
            ? fix
            : fix with { Title = title, Edits = edits.ToImmutable(), HoldsSecret = holdsSecret };
    }

    private static void AddInsertion(ImmutableArray<TextEdit>.Builder edits, SourceSpan place, string text)
    {
        if (text.Length > 0)
        {
            edits.Add(new TextEdit(place, text));
        }
    }
}
