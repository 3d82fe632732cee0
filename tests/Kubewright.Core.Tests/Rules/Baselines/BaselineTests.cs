using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules.Baselines;

/// <summary>Findings that were there before are known by their content.</summary>
public sealed class BaselineTests
{
    private const string TwoNames = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web }\n";

    [Fact]
    public void WhatWasWritten_IsRead()
    {
        var baseline = Of("/shop/k8s/it's.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web }\n");

        var entry = Assert.Single(baseline.Entries);
        Assert.Equal(("k8s/it's.yaml", "KW5009", "ConfigMap Web"), (entry.File, entry.Id, entry.Object));
        Assert.Equal(baseline.Entries.AsEnumerable(), Read(BaselineFile.Write(baseline))!.Entries);
    }

    [Fact]
    public void NothingFound_IsAnEmptyBaseline() => Assert.Empty(Read(BaselineFile.Write(new Baseline("/shop", [], file => file.Path)))!.Entries);

    [Theory]
    [InlineData("")]
    [InlineData("findings: []\n")]
    [InlineData("baseline: 2\n")]
    [InlineData("baseline: 1\nfindings: [\n")]
    public void OtherText_IsNotABaseline(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("# moved\n\n\n", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web }\n", true)]
    [InlineData("", "apiVersion: v1\nkind: ConfigMap\nmetadata:    { name: Web } # kept\n", false)]
    [InlineData("", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web } # kept\n", true)]
    [InlineData("", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Webb }\n", false)]
    [InlineData("", "apiVersion: v1\nkind: Service\nmetadata: { name: Web }\nspec: { clusterIP: None }\n", false)]
    public void Finding_IsHeldWhileItsContentIsTheSame(string before, string text, bool isHeld)
    {
        var baseline = Of("/shop/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Web }\n");

        Assert.Equal(isHeld,
            Findings("/shop/a.yaml", before + text).Where(one => one.Finding.Id == "KW5009").All(one => baseline.Holds(one.Finding, one.Identity)));
    }

    [Fact]
    public void FindingInAnotherFile_IsNotHeld() =>
        Assert.DoesNotContain(Findings("/shop/b.yaml", TwoNames), one => Of("/shop/a.yaml", TwoNames).Holds(one.Finding, one.Identity));

    /// <summary>Of findings that are alike each has its number: one more is new.</summary>
    [Fact]
    public void OneMoreOfTheSame_IsNew()
    {
        var one = Of("/shop/a.yaml", TwoNames.Split("---\n")[0]);

        Assert.Equal([true, false],
            Findings("/shop/a.yaml", TwoNames).Where(found => found.Finding.Id == "KW5009").Select(found => one.Holds(found.Finding, found.Identity)));
    }

    [Fact]
    public void FixedFinding_IsCountedAsGone_WhereItsFileWasChecked()
    {
        var baseline = Of("/shop/a.yaml", TwoNames);
        var fixedFile = new SourceFile("/shop/a.yaml", "");

        Assert.Equal(baseline.Entries.Length, baseline.CountGone([fixedFile], []));
        Assert.Equal(0, baseline.CountGone([new SourceFile("/shop/b.yaml", "")], []));
    }

    /// <summary>A number of few digits could be found from its fingerprint.</summary>
    [Fact]
    public void ValueOfASecret_DecidesNothing()
    {
        string IdentityOf(string pin) =>
            Assert.Single(Findings("/shop/a.yaml", $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: s }}\nstringData:\n  pin: {pin}\n")).Identity;

        Assert.Equal(IdentityOf("1234"), IdentityOf("98765"));
    }

    private static Baseline Of(string path, string text) => new Baseline("/shop", [], file => file.Path).With(Findings(path, text));

    private static Baseline? Read(string text) => BaselineFile.Read(new SourceFile("/shop/kubewright.baseline.yaml", text), file => file.Path);

    private static ImmutableArray<(Finding Finding, string Identity)> Findings(string path, string text)
    {
        var manifest = ManifestReader.Read(new SourceFile(path, text));
        var findings = Checker.CheckAll(ManifestGraph.Create([new ManifestInput(manifest)])).ToList();
        return [.. findings.Zip(FindingIdentity.Of(findings, _ => SecretReader.Of(manifest)))];
    }
}
