using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Fixing;

namespace Kubewright.Tool.Tests.Fixing;

public class ManifestFixerTests
{
    [Fact]
    public void SeveralFindingsOfAFile_AreFixedTogether()
    {
        var service = Manifests.Service.Replace("      targetPort: http\n",
            "      targetPort: htpp\n    - name: https\n      port: 443\n      targetport: http\n", StringComparison.Ordinal);

        var (texts, result) = Fix(_ => true, Manifests.Deployment, service);

        Assert.Equal(service.Replace("htpp", "http", StringComparison.Ordinal).Replace("targetport", "targetPort", StringComparison.Ordinal), texts[1]);
        Assert.Equal(2, result.Applied.Length);
        Assert.Empty(result.Remaining.Where(finding => finding.Severity == Severity.Error));
    }

    [Fact]
    public void WhatAFixBringsToLight_IsFixedInTheNextRound()
    {
        // While the key is misspelled nobody sees that its value is, too.
        var service = Manifests.Service.Replace("targetPort: http", "targetport: htpp", StringComparison.Ordinal);

        var (texts, result) = Fix(_ => true, Manifests.Deployment, service);

        Assert.Equal(Manifests.Service, texts[1]);
        Assert.Equal(["KW5101", "KW2001"], result.Applied.Select(applied => applied.Finding.Id));
    }

    [Fact]
    public void FindingsThatAreNotAskedFor_Stay()
    {
        var (texts, result) = Fix(finding => finding.Id != "KW2001", Manifests.Deployment, Manifests.BrokenService);

        Assert.Equal([Manifests.Deployment, Manifests.BrokenService], texts);
        Assert.Equal("KW2001", Assert.Single(result.Remaining).Id);
    }

    [Fact]
    public void WindowsLineEnds_Stay()
    {
        var service = Manifests.BrokenService.Replace("\n", "\r\n", StringComparison.Ordinal);

        var (texts, _) = Fix(_ => true, Manifests.Deployment, service);

        Assert.Equal(Manifests.Service.Replace("\n", "\r\n", StringComparison.Ordinal), texts[1]);
    }

    /// <summary>A fix that fails is not applied; the others are.</summary>
    [Fact]
    public void FixThatFails_CostsNoOther()
    {
        var service = Manifests.Service.Replace("      targetPort: http\n",
            "      targetPort: htpp\n    - name: https\n      port: 443\n      targetport: http\n", StringComparison.Ordinal);
        var inputs = new[] { Manifests.Deployment, service }.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"{i}.yaml", text))));

        var result = ManifestFixer.Fix([.. inputs], CheckOptions.Default, _ => true, (before, fixes, options) =>
            fixes.Any(one => one.Finding.Id == "KW5101") ? throw new InvalidOperationException("planted") : FixAttempt.Make(before, fixes, options));

        Assert.Equal("KW2001", Assert.Single(result.Applied).Finding.Id);
        Assert.Contains(result.Remaining, finding => finding.Id == "KW5101");
    }

    [Fact]
    public void FileThatCannotBeChecked_IsReported_AndTheOthersAreChecked()
    {
        static ManifestInput Read(string path, string text) => new(ManifestReader.Read(new SourceFile(path, text)));
        var broken = Read("a.yaml", Manifests.BrokenService);

        // A file that the graph does not know of is what no check can do anything with.
        var found = ParallelCheck.Check(ManifestGraph.Create([broken, Read("b.yaml", Manifests.Deployment)]), [Read("c.yaml", Manifests.Deployment), broken]);

        Assert.Equal([("KW9001", "c.yaml"), ("KW2001", "a.yaml")], found.Select(finding => (finding.Id, finding.Span.File.Path)));
    }

    private static (IReadOnlyList<string> Texts, FixedManifests Fixed) Fix(Func<Finding, bool> isAsked, params string[] texts)
    {
        var inputs = texts.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"{i}.yaml", text))));
        var result = ManifestFixer.Fix([.. inputs], CheckOptions.Default, isAsked);
        return ([.. result.Inputs.Select(input => input.File.File.Text)], result);
    }
}
