using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4021_KeyMissingTests
{
    [Fact]
    public void Reports_AKeyThatIsNotThere() => ManifestVerifier.VerifyMessage(
        Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "{|KW4021:Titel|}")),
        "KW4021",
        Severity.Error,
        "Deployment 'shop' names key 'Titel' of ConfigMap 'shop-config', which has only 'Title', 'appsettings.json', so its pods do not start; did you mean "
        + "'Title'?");

    [Fact]
    public void Reports_KeysOfSecrets() => ManifestVerifier.Verify(Naming.Secret + Naming.Deployment(Naming.FromSecret("db", "{|KW4021:user|}")));

    [Fact]
    public void Reports_ItemsOfVolumes() => ManifestVerifier.Verify(
        Naming.Settings + Naming.Deployment("", ", volumes: [{ name: v, configMap: { name: shop-config, items: [{ key: {|KW4021:other|}, path: a }] } }]"));

    [Fact]
    public void Reports_AnOptionalKey_AsInformation() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(
            Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "{|KW4021:Titel|}", ", optional: true")))).Severity);

    [Theory]
    [InlineData("shop-config", "Title", "")]
    [InlineData("shop-config", "'${KEY}'", "")]
    [InlineData("shop-config", "Other", ", optional: true")]
    public void Ignores_Key(string name, string key, string more) =>
        ManifestVerifier.Verify(Naming.Settings + Naming.Deployment(Naming.FromConfigMap(name, key, more)));

    [Theory]
    [InlineData("data: {}")]
    [InlineData("immutable: true")]
    [InlineData("data: { '${KEY}': a }")]
    public void Ignores_KeysThatAreNotKnown(string data) => ManifestVerifier.Verify(
        $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: shop-config }}\n{data}\n---\n" + Naming.Deployment(Naming.FromConfigMap("shop-config", "Title")));

    [Fact]
    public void Ignores_WhatAnOverlayAdds() => ManifestVerifier.Verify(
        null,
        ("a.yaml", Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "Other"))),
        ("p.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop-config }\ndata: { Other: added }\n"),
        ("kustomization.yaml", "resources: [a.yaml]\npatches: [{ path: p.yaml }]\n"));

    [Fact]
    public void Reports_AsUnprovenWhatAPatchThatIsNotKnownMayAdd() => Assert.Equal(
        Severity.Info,
        Assert.Single(
            ManifestVerifier.Check(
                null,
                ("a.yaml", Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "Other"))),
                ("kustomization.yaml", "resources: [a.yaml]\npatches: [{ path: p.yaml }]\n")),
            finding => finding.Id == "KW4021").Severity);

    [Fact]
    public void Fixes_ByTheNearestKey() => ManifestVerifier.VerifyFix(
        Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "{|KW4021:Titel|}")),
        "KW4021",
        Naming.Settings + Naming.Deployment(Naming.FromConfigMap("shop-config", "Title")));
}
