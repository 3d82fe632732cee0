using System.Collections.Immutable;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Baselines;

/// <summary>
/// What a finding is known by while the file around it changes: its rule, its object and the line that it is on as text, not the line's number. Of
/// findings in one file that are alike in all of it, each has its number.
/// </summary>
public static class FindingIdentity
{
    /// <summary>
    /// An identity for each finding, in their order, such as <c>9f86d081884c7d65:1</c>: a fingerprint, and which of those that share it. Values of
    /// Secrets are not part of it.
    /// </summary>
    /// <param name="findings">All findings of a check, whether they are shown or not: what is shown today must not renumber the others.</param>
    /// <param name="secretsOf">What of a file may not be shown.</param>
    public static ImmutableArray<string> Of(IReadOnlyCollection<Finding> findings, Func<SourceFile, SecretText> secretsOf)
    {
        var counts = new Dictionary<(string Path, string Fingerprint), int>();
        var identities = ImmutableArray.CreateBuilder<string>(findings.Count);
        foreach (var finding in findings)
        {
            var fingerprint = TextFingerprint.Of(ContentOf(finding, secretsOf(finding.Span.File)));
            var key = (finding.Span.File.Path, fingerprint);
            counts.TryGetValue(key, out var count);
            counts[key] = ++count;
            identities.Add($"{fingerprint}:{count}");
        }

        return identities.MoveToImmutable();
    }

    private static string ContentOf(Finding finding, SecretText secrets)
    {
        var span = finding.Span;
        var text = span.File.Text;
        var start = Math.Min(span.Start, text.Length) - span.StartPosition.Column;
        var lineEnd = text.IndexOfAny(['\r', '\n'], start);
        var line = secrets.Hide(text, start, (lineEnd < 0 ? text.Length : lineEnd) - start);
        return string.Join("\n", finding.Id, ObjectOf(finding), WithoutComment(line));
    }

    /// <summary>The object as people name it: <c>Service shop/orders</c>; empty where the finding is about the text.</summary>
    internal static string ObjectOf(Finding finding)
    {
        if (finding.Resource is not { } resource)
        {
            return "";
        }

        var name = resource.Metadata.Namespace.IsKnown ? $"{resource.Metadata.Namespace.Value}/{resource.Name}" : resource.Name;
        return VisibleText.OfLine($"{resource.Kind} {name}".Trim(), Disclosure.LongestTitle);
    }

    /// <summary>A comment behind a value may come and go, and so may its indentation.</summary>
    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line.Substring(0, comment)).Trim();
    }
}
