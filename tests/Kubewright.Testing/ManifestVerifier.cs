using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Application;
using Kubewright.Core.Fixes;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Xunit;

namespace Kubewright.Testing;

/// <summary>
/// Checks manifests by all rules and holds what is found, of whatever severity, against what is marked. A finding that is not marked fails
/// the test, and so does a mark where nothing is found.
/// </summary>
public static class ManifestVerifier
{
    /// <summary>Holds the findings of one file against its marks. Returns them for closer looks at their messages.</summary>
    public static ImmutableArray<Finding> Verify(string marked, CheckOptions? options = null) =>
        Verify(options, ("manifest.yaml", marked));

    /// <summary>
    /// Holds the findings of one manifest against its marks, with the application that may run in its containers, and those in files that the
    /// application was read from, by their paths.
    /// </summary>
    public static ImmutableArray<Finding> Verify(string marked, ApplicationFacts application, params (string Path, string Marked)[] applicationFiles) =>
        Verify(null, [application], [("manifest.yaml", marked)], applicationFiles);

    /// <summary>Holds the findings of several files, one set, against their marks.</summary>
    public static ImmutableArray<Finding> Verify(CheckOptions? options, params (string Path, string Marked)[] files) =>
        Verify(options, [], files, []);

    private static ImmutableArray<Finding> Verify(
        CheckOptions? options,
        ImmutableArray<ApplicationFacts> applications,
        (string Path, string Marked)[] files,
        (string Path, string Marked)[] applicationFiles)
    {
        var markups = files.Concat(applicationFiles).ToDictionary(file => file.Path, file => Markup.Parse(file.Marked));
        ImmutableArray<Finding> findings = [.. Check(options, applications, [.. files.Select(file => (file.Path, markups[file.Path].Text))])
            .Where(finding => !IsOfAnother(finding, markups))];
        Assert.All(findings, finding => Assert.True(markups.ContainsKey(finding.Span.File.Path),
            $"{finding.Id} is found in {finding.Span}, which no mark speaks of: {finding.Message}"));
        foreach (var (path, markup) in markups)
        {
            var found = findings
                .Where(finding => finding.Span.File.Path == path)
                .Select(finding => new MarkedSpan(finding.Id, finding.Span.Start, finding.Span.Length))
                .ToList();
            if (!found.Order(MarkedSpan.ByPlace).SequenceEqual(markup.Spans.Order(MarkedSpan.ByPlace)))
            {
                Assert.Fail($"""
                    The findings in {path} are not those that are marked. Found:

                    {Markup.Write(markup.Text, found)}

                    {string.Join(Environment.NewLine, findings.Where(finding => finding.Span.File.Path == path).Select(Describe))}

                    Marked:

                    {Markup.Write(markup.Text, markup.Spans)}
                    """);
            }
        }

        return findings;
    }

    /// <summary>
    /// Whether it is the information that something which a manifest names may be deployed from elsewhere, in a test that is not about it: such a test
    /// shows only the objects that it is about.
    /// </summary>
    private static bool IsOfAnother(Finding finding, Dictionary<string, Markup> markups) =>
        finding is { Id: "KW4020" or "KW4003" or "KW4042" or "KW1020" or "KW1021", Severity: Severity.Info }
        && markups.Values.All(markup => markup.Spans.All(span => span.Id != finding.Id));

    /// <summary>Holds the message and severity of the one finding of an id.</summary>
    public static Finding VerifyMessage(string marked, string id, Severity severity, string message, CheckOptions? options = null)
    {
        var finding = Assert.Single(Verify(marked, options), finding => finding.Id == id);
        Assert.Equal(message, finding.Message);
        Assert.Equal(severity, finding.Severity);
        return finding;
    }

    /// <summary>Applies the fix of each finding of an id and holds the text that comes out against what is expected.</summary>
    public static void VerifyFix(string marked, string id, string expected, CheckOptions? options = null)
    {
        var text = Markup.Parse(marked).Text;
        var fixes = Verify(marked, options).Where(finding => finding.Id == id).Select(finding => finding.Fix).ToList();
        Assert.NotEmpty(fixes);
        Assert.All(fixes, Assert.NotNull);
        var together = new FileFixes();
        Assert.All(fixes, fix => Assert.True(together.TryAdd(fix!), $"'{fix!.Title}' touches another fix."));
        Assert.Equal(expected, together.Apply(text));
    }

    /// <summary>All findings of some files that make one set.</summary>
    public static ImmutableArray<Finding> Check(CheckOptions? options, params (string Path, string Text)[] files) =>
        Check(options, [], files);

    /// <summary>All findings of some files that make one set, with the applications that may run in their containers.</summary>
    public static ImmutableArray<Finding> Check(
        CheckOptions? options,
        ImmutableArray<ApplicationFacts> applications,
        params (string Path, string Text)[] files)
    {
        var inputs = files.Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Path, file.Text))));
        var graph = ManifestGraph.Create(inputs, options);
        var findings = Checker.CheckAll(graph, new ApplicationGraph(graph, applications)).ToImmutableArray();
        foreach (var finding in findings)
        {
            Assert.DoesNotContain('\n', finding.Message);
            Assert.False(finding.Message.EndsWith('.'), $"A message ends without a full stop: {finding.Message}");
            Assert.InRange(finding.Span.End, finding.Span.Start, finding.Span.File.Text.Length);
            Assert.All(finding.Fix?.Edits ?? [], edit => Assert.Same(finding.Span.File, edit.Span.File));
        }

        return findings;
    }

    private static string Describe(Finding finding) =>
        $"{finding.Span.StartPosition.Line + 1},{finding.Span.StartPosition.Column + 1}: {finding.Severity} {finding.Id}: {finding.Message}";
}
