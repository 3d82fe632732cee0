using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Fixing;

namespace Kubewright.Tool.Tests.Fixing;

public class ManifestMenderTests
{
    [Fact]
    public void SeveralFindingsOfAFile_AreMendedTogether()
    {
        var service = Manifests.Service.Replace("      targetPort: http\n", "      targetPort: htpp\n    - name: https\n      port: 443\n      targetport: http\n", StringComparison.Ordinal);

        var (texts, mended) = Mend(_ => true, Manifests.Deployment, service);

        Assert.Equal(service.Replace("htpp", "http", StringComparison.Ordinal).Replace("targetport", "targetPort", StringComparison.Ordinal), texts[1]);
        Assert.Equal(2, mended.Applied.Length);
        Assert.Empty(mended.Remaining.Where(finding => finding.Severity == Severity.Error));
    }

    [Fact]
    public void WhatAFixBringsToLight_IsMendedInTheNextRound()
    {
        // While the key is misspelt nobody sees that its value is, too.
        var service = Manifests.Service.Replace("targetPort: http", "targetport: htpp", StringComparison.Ordinal);

        var (texts, mended) = Mend(_ => true, Manifests.Deployment, service);

        Assert.Equal(Manifests.Service, texts[1]);
        Assert.Equal(["KW5101", "KW2001"], mended.Applied.Select(applied => applied.Finding.Id));
    }

    [Fact]
    public void FindingsThatAreNotAskedFor_Stay()
    {
        var (texts, mended) = Mend(finding => finding.Id != "KW2001", Manifests.Deployment, Manifests.BrokenService);

        Assert.Equal([Manifests.Deployment, Manifests.BrokenService], texts);
        Assert.Equal("KW2001", Assert.Single(mended.Remaining).Id);
    }

    [Fact]
    public void WindowsLineEnds_Stay()
    {
        var service = Manifests.BrokenService.Replace("\n", "\r\n", StringComparison.Ordinal);

        var (texts, _) = Mend(_ => true, Manifests.Deployment, service);

        Assert.Equal(Manifests.Service.Replace("\n", "\r\n", StringComparison.Ordinal), texts[1]);
    }

    private static (IReadOnlyList<string> Texts, MendedManifests Mended) Mend(Func<Finding, bool> mends, params string[] texts)
    {
        var inputs = texts.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"{i}.yaml", text))));
        var mended = ManifestMender.Mend([.. inputs], CheckOptions.Default, mends);
        return ([.. mended.Inputs.Select(input => input.File.File.Text)], mended);
    }
}
