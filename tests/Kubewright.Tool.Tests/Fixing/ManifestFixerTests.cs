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
        // While the key is misspelt nobody sees that its value is, too.
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

    private static (IReadOnlyList<string> Texts, FixedManifests Fixed) Fix(Func<Finding, bool> isAsked, params string[] texts)
    {
        var inputs = texts.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"{i}.yaml", text))));
        var result = ManifestFixer.Fix([.. inputs], CheckOptions.Default, isAsked);
        return ([.. result.Inputs.Select(input => input.File.File.Text)], result);
    }
}
